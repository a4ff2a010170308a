/** How long a client goes on asking a gateway that is away or full. */
export interface Patience {
  /** Requests in all for one operation; 1 = ask once. 4 when absent. */
  readonly attempts?: number;
  /** Pause before the second request, doubled each time, in milliseconds. 250 when absent. */
  readonly firstPause?: number;
  /** No pause is longer, in milliseconds: a gateway that asks for more is not asked again. 30,000 when absent. */
  readonly longestPause?: number;
}

/** What became of one request, as far as asking again goes. */
export interface Attempt {
  /** 0 when nothing answered. */
  readonly status: number;
  /** The answer's `Retry-After` header. */
  readonly retryAfter: string | null;
  /** Whether the gateway itself said no before it did anything. */
  readonly isRefusedUndone: boolean;
}

const transient = [0, 502, 503, 504];

/**
 * Whether the same operation may be sent again: what the gateway refused before it began, always; what
 * was lost on the way, when it only reads.
 */
export const isWorthAsking = ({ status, isRefusedUndone }: Attempt, isRead: boolean): boolean =>
  isRefusedUndone || (isRead && transient.includes(status));

/**
 * The pause before the next request in milliseconds: what the gateway asks for, else a random part of a
 * time that doubles, so that clients do not come back together. Undefined when it would be too long.
 */
export function pauseAfter(
  { retryAfter }: Pick<Attempt, "retryAfter">,
  {
    attempt,
    chance,
    patience: { firstPause = 250, longestPause = 30_000 },
  }: { attempt: number; chance: number; patience: Patience },
): number | undefined {
  const asked = retryAfter === null ? Number.NaN : Number(retryAfter) * 1000;
  if (Number.isFinite(asked)) return asked > longestPause ? undefined : asked;
  const grown = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return grown * (0.5 + chance / 2);
}

/** Waits; true when the time is over, false when the caller gave up before. */
export const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(false);
      return;
    }
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      resolve(isOver);
    };
    const giveUp = () => end(false);
    const timer = setTimeout(() => end(true), milliseconds);
    signal?.addEventListener("abort", giveUp);
  });
