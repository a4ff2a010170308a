import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

interface Rule {
  /** Seconds. */
  readonly window: number;
  readonly max: number;
}

interface Judgement {
  readonly allowed: boolean;
  readonly retryAfter: number | null;
}

/** Counts what is tried at the doors of one gateway: the library's own count is that of a whole process. */
export function openSignInLimits() {
  const limiters = new Map<string, RateLimiterMemory>();
  const limiterOf = ({ window, max }: Rule): RateLimiterMemory => {
    const name = `${window} ${max}`;
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: max, duration: window });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    consume: (key: string, rule: Rule): Promise<Judgement> =>
      limiterOf(rule)
        .consume(key)
        .then(
          () => ({ allowed: true, retryAfter: null }),
          (refused: unknown) => {
            if (!(refused instanceof RateLimiterRes)) throw refused;
            return { allowed: false, retryAfter: Math.ceil(refused.msBeforeNext / 1000) };
          },
        ),
  };
}
