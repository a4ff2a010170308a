import type { LetterState, PrismaClient } from "@ms/database";
import type { Post } from "../post/post.ts";
import type { Envelope } from "./envelope.ts";
import { writeLetter } from "./write-letter.ts";

/** How letters to doctors are sent. */
export interface LetterRules {
  /** Seconds that a letter waits after the deed that it tells of, which may be undone meanwhile. */
  readonly secondsHeld: number;
  /** Milliseconds between one try and the next; past the last, a letter has failed. */
  readonly retries: readonly number[];
}

/** Sends an envelope once and writes down what became of it: sent, tried again after the next pause, or given up. */
export async function sendEnvelope(
  envelope: Envelope,
  {
    database,
    post,
    origin,
    rules: { retries },
  }: { database: PrismaClient; post: Pick<Post, "send">; origin: string; rules: LetterRules },
): Promise<void> {
  const ids = envelope.letters.map(({ id }) => id);
  const settle = async (state: LetterState, fault?: Fault): Promise<void> => {
    const settledAt = state === "WAITING" ? null : new Date();
    const pause = retries[envelope.tries] ?? 0;
    const retryAt = state === "WAITING" ? new Date(Date.now() + pause) : null;
    await database.letter.updateMany({
      where: { id: { in: ids }, state: "WAITING" },
      data: { state, settledAt, retryAt, lastFault: fault?.code ?? null },
    });
  };
  const { address } = envelope.reader;
  if (address === undefined) return settle("NO_ADDRESS");
  const fault = await post.send(writeLetter(envelope, { address, origin })).then(() => undefined, faultOf);
  if (fault === undefined) return settle("SENT");
  const isLast = fault.isFinal || retries[envelope.tries] === undefined;
  return settle(isLast ? "FAILED" : "WAITING", fault);
}

/** Why a letter did not leave, without its words, which may hold an address. */
interface Fault {
  readonly code: string;
  /** Whether the mail server will never take it (RFC 5321, section 4.2.1). */
  readonly isFinal: boolean;
}

function faultOf(error: unknown): Fault {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const isRefused = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    code: String(responseCode ?? code ?? "CONNECTION_FAILED"),
    isFinal: isRefused && responseCode !== undefined && responseCode >= 500,
  };
}
