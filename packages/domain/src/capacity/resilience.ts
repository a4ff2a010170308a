/** How safe the weeks of a line are against cancellation. */
export interface WeekRisk {
  /** Chance that a week ends without a doctor. */
  readonly uncovered: number;
  /** Weeks without a doctor that a year brings on average. */
  readonly expectedPerYear: number;
  /** Chances that the year has at least one such week, and that it has none. */
  readonly atLeastOne: number;
  readonly allCovered: number;
}

/**
 * The risk of a line over a year when a doctor cancels with chance c and each of k backups accepts
 * with chance b: q = c (1 − b)^k a week. Weeks and people are taken as independent.
 */
export function weekRisk({
  cancelRate,
  backupAcceptRate,
  backups,
  weeks = 52,
}: {
  cancelRate: number;
  backupAcceptRate: number;
  backups: number;
  weeks?: number;
}): WeekRisk {
  const uncovered = cancelRate * (1 - backupAcceptRate) ** backups;
  const allCovered = (1 - uncovered) ** weeks;
  return { uncovered, expectedPerYear: uncovered * weeks, atLeastOne: 1 - allCovered, allCovered };
}

/** Backups needed for a weekly risk no higher than a target: k ≥ ln(t ÷ c) ÷ ln(1 − b); undefined if none ever accepts. */
export function backupsNeeded({
  cancelRate,
  backupAcceptRate,
  targetUncovered,
}: {
  cancelRate: number;
  backupAcceptRate: number;
  targetUncovered: number;
}): number | undefined {
  if (cancelRate <= targetUncovered) return 0;
  if (backupAcceptRate >= 1) return 1;
  if (backupAcceptRate <= 0 || targetUncovered <= 0) return undefined;
  return Math.ceil(Math.log(targetUncovered / cancelRate) / Math.log(1 - backupAcceptRate) - 1e-9);
}
