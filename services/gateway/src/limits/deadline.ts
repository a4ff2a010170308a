import { AsyncLocalStorage } from "node:async_hooks";
import { setMaxListeners } from "node:events";
import type { PrismaClient } from "@ms/database";
import { limitRefusal } from "./limit-refusal.ts";

interface Deadline {
  signal?: AbortSignal;
  /** By the process's own clock: a timer may come late. */
  endsAt?: number;
}

const current = new AsyncLocalStorage<Deadline>();

/** Begins a request, whose deadline is set when its operation is known. */
export const beginRequest = (run: () => void): void => current.run({}, run);

/** Sets the deadline of the request; what it gives lifts it. */
export function setDeadline(seconds: number): () => void {
  const store = current.getStore();
  if (store === undefined) return () => undefined;
  const controller = new AbortController();
  // As many statements wait for it as a request sends at once.
  setMaxListeners(0, controller.signal);
  store.signal = controller.signal;
  store.endsAt = performance.now() + seconds * 1000;
  const timer = setTimeout(() => controller.abort(), seconds * 1000);
  return () => clearTimeout(timer);
}

async function until<Result>(answer: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let refuse = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    refuse = () => reject(limitRefusal("TIMEOUT"));
  });
  signal.addEventListener("abort", refuse, { once: true });
  try {
    return await Promise.race([answer, late]);
  } finally {
    signal.removeEventListener("abort", refuse);
  }
}

/**
 * A client that sends nothing more once the request's deadline has passed, and waits no longer for what
 * it has sent: the server ends that by its own statement_timeout, a transaction rolls back.
 */
export const withDeadlines = (database: PrismaClient): PrismaClient =>
  database.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        const { signal, endsAt = Infinity } = current.getStore() ?? {};
        if (signal === undefined) return query(args);
        if (signal.aborted || performance.now() >= endsAt) throw limitRefusal("TIMEOUT");
        return until(query(args), signal);
      },
    },
  }) as unknown as PrismaClient;
