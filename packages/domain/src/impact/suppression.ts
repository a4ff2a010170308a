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

/**
 * The cells of a row whose total is published, the small ones undefined; where a single one is hidden
 * the next smallest is hidden too, or the total would give it away.
 */
export function suppressRow({
  cells,
  threshold,
}: {
  cells: Readonly<Record<string, number>>;
  threshold: number;
}): Readonly<Record<string, number | undefined>> {
  const hidden = new Set(
    Object.keys(cells).filter((key) => isSmallCell({ count: cells[key] ?? 0, threshold })),
  );
  const [next] = Object.entries(cells)
    .filter(([key, count]) => !hidden.has(key) && count > 0)
    .sort(([, one], [, other]) => one - other);
  if (hidden.size === 1 && next !== undefined) hidden.add(next[0]);
  return Object.fromEntries(
    Object.entries(cells).map(([key, count]) => [key, hidden.has(key) ? undefined : count]),
  );
}

/** Whether two nested totals may both be published: what one can subtract must not be a small cell. */
export const mayPublishBoth = ({
  whole,
  part,
  threshold,
}: {
  whole: number;
  part: number;
  threshold: number;
}): boolean => !isSmallCell({ count: whole - part, threshold });
