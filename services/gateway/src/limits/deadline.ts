import { runningRequest } from "../shared/running-request.ts";
import { limitRefusal } from "./limit-refusal.ts";

/** When an operation must have ended, by the process's own clock: a timer may come late. */
export interface Deadline {
  readonly endsAt: number;
  /** Rejects when it is over; made by the first who waits for it. */
  readonly over: () => Promise<never>;
  /** No longer waited for. */
  readonly lift: () => void;
}

function deadlineIn(seconds: number): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let over: Promise<never> | undefined;
  const endsAt = performance.now() + seconds * 1000;
  return {
    endsAt,
    over: () => {
      over ??= new Promise((_, reject) => {
        timer = setTimeout(() => reject(limitRefusal("TIMEOUT")), endsAt - performance.now());
      });
      return over;
    },
    lift: () => clearTimeout(timer),
  };
}

/** Sets the deadline of the request; what it gives lifts it. */
export function setDeadline(seconds: number): () => void {
  const request = runningRequest();
  if (request === undefined) return () => undefined;
  const deadline = deadlineIn(seconds);
  request.deadline = deadline;
  return () => {
    deadline.lift();
    // What is followed has many operations, one after another: between them nothing is late.
    if (request.deadline === deadline) request.deadline = undefined;
  };
}

/**
 * Sends a statement unless the request's deadline has passed, and waits no longer for it: the server ends
 * it by its own statement_timeout, a transaction rolls back.
 */
export async function inTime<Result>(send: () => Promise<Result>): Promise<Result> {
  const deadline = runningRequest()?.deadline;
  if (deadline === undefined) return send();
  if (performance.now() >= deadline.endsAt) throw limitRefusal("TIMEOUT");
  return Promise.race([send(), deadline.over()]);
}
