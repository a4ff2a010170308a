/** Two-sided 95 % under the normal law, as the network's figures use it. */
export const z95 = 1.96;

/** Bounds of a share, both between 0 and 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const within01 = (bound: number): number => Math.min(1, Math.max(0, bound));

/**
 * Wilson score interval of a share, without continuity correction (Newcombe 1998); unknown when
 * nobody was asked. When all agree the lower bound is n / (n + z²), and the upper exactly 1.
 */
export function wilsonInterval({
  successes,
  n,
  z = z95,
}: {
  successes: number;
  n: number;
  z?: number;
}): Interval | undefined {
  if (n <= 0) return undefined;
  const share = successes / n;
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    lower: successes === 0 ? 0 : within01(centre - reach),
    upper: successes === n ? 1 : within01(centre + reach),
  };
}

/** How many must be asked, and all agree, for the lower bound to reach a share: n ≥ L z² / (1 − L). */
export const respondentsForLowerBound = ({
  lowerBound,
  z = z95,
}: {
  lowerBound: number;
  z?: number;
}): number => Math.ceil((lowerBound * z ** 2) / (1 - lowerBound) - 1e-9);
