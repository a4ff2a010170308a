/**
 * The fewest that a published count may show. Patients: 11, the rule for French hospital data (no
 * cell under 11 units). Doctors: 5, the network's choice. To be raised, never lowered.
 */
export const smallCellThresholds = { PATIENTS: 11, DOCTORS: 5 } as const;

/** Whether a count must be hidden: above zero and under the threshold. */
export const isSmallCell = ({ count, threshold }: { count: number; threshold: number }): boolean =>
  count > 0 && count < threshold;

/** A count as it may be written: "<11" in place of a small one. */
export const writeCell = ({ count, threshold }: { count: number; threshold: number }): string =>
  isSmallCell({ count, threshold }) ? `<${String(threshold)}` : String(count);
