const sumOf = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load, 0);

/** Jain's index (1984): 1 when all carry the same load, 1 ÷ n when one carries all; undefined without load. */
export function jainIndex(loads: readonly number[]): number | undefined {
  const squares = sumOf(loads.map((load) => load ** 2));
  return squares === 0 ? undefined : sumOf(loads) ** 2 / (loads.length * squares);
}

/** Gini coefficient: 0 when all carry the same load, near 1 when one carries all; undefined without load. */
export function giniCoefficient(loads: readonly number[]): number | undefined {
  const total = sumOf(loads);
  if (total === 0) return undefined;
  const n = loads.length;
  const ranked = new Float64Array(loads).sort();
  const weighted = ranked.reduce((sum, load, index) => sum + (index + 1) * load, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}
