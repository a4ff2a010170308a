/** What is assumed of cancellations: independent of each other, and equally likely every week. */
export interface CancellationModel {
  /** Share of planned line-weeks that are cancelled, c (0–1). */
  readonly cancellationRate: number;
  /** Chance that a backup who is called can come, b (0–1). */
  readonly backupAcceptance: number;
}

/** What backups make of cancellations. */
export interface Resilience {
  /** Chance that a line-week stays uncovered, q = c (1 − b)^k. */
  readonly uncoveredRate: number;
  /** Line-weeks uncovered in the horizon, on average: W q. */
  readonly expectedUncovered: number;
  /** Chance of at least one uncovered line-week in the horizon: 1 − (1 − q)^W. */
  readonly chanceOfAny: number;
}

/** How far `backups` doctors behind each of `lineWeeks` line-weeks carry. */
export function resilienceOf(
  { cancellationRate, backupAcceptance, backups, lineWeeks }: CancellationModel & {
    readonly backups: number;
    readonly lineWeeks: number;
  },
): Resilience {
  const uncoveredRate = cancellationRate * (1 - backupAcceptance) ** backups;
  return {
    uncoveredRate,
    expectedUncovered: lineWeeks * uncoveredRate,
    chanceOfAny: 1 - (1 - uncoveredRate) ** lineWeeks,
  };
}

/**
 * Fewest backups that keep the chance of an uncovered line-week at or below a target t:
 * k ≥ ln(t / c) / ln(1 − b). Undefined when no number of backups is enough.
 */
export function backupsNeeded(
  { cancellationRate, backupAcceptance, targetRate }: CancellationModel & {
    readonly targetRate: number;
  },
): number | undefined {
  if (cancellationRate <= targetRate) return 0;
  if (backupAcceptance <= 0 || targetRate <= 0) return backupAcceptance >= 1 ? 1 : undefined;
  if (backupAcceptance >= 1) return 1;
  return Math.ceil(Math.log(targetRate / cancellationRate) / Math.log(1 - backupAcceptance) - 1e-12);
}
