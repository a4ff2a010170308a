/**
 * Whole shares of a total, by largest remainder (Hamilton): they always add up to `total`. Equal
 * remainders go to the earlier entry, so that the same counts always give the same shares. All
 * weights zero: unknown.
 */
export function shareOut({
  weights,
  total,
}: {
  weights: readonly number[];
  total: number;
}): number[] | undefined {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum <= 0) return undefined;
  const quotas = weights.map((weight) => (weight * total) / sum);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((one, other) => one + other, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
