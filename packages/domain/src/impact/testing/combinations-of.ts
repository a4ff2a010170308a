interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));
const fraction = (over: bigint, under: bigint): Fraction => {
  const common = divisor(over < 0n ? -over : over, under < 0n ? -under : under) || 1n;
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
};
const minus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.under - other.over * one.under, one.under * other.under);
const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.over, one.under * other.under);
const by = (one: Fraction, other: Fraction): Fraction => times(one, fraction(other.under, other.over));

type Row = readonly Fraction[];
const rowOf = (row: readonly number[]): Row => row.map((value) => fraction(BigInt(value), 1n));
const lessPivot = (row: Row, { pivot, column }: { pivot: Row; column: number }): Row => {
  const factor = by(row[column]!, pivot[column]!);
  return factor.over === 0n ? row : row.map((value, index) => minus(value, times(factor, pivot[index]!)));
};

/**
 * The attack: every shown count is an equation over the least counts there are. A hidden one is revealed
 * if its own sum is a combination of the shown ones, by exact fractions. Tells so of any sum.
 */
export function combinationsOf(
  shown: readonly (readonly number[])[],
): (target: readonly number[]) => boolean {
  let rows = shown.map(rowOf);
  const pivots: { pivot: Row; column: number }[] = [];
  for (let column = 0; column < (shown[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column]!.over !== 0n);
    if (pivot === undefined) continue;
    rows = rows.filter((row) => row !== pivot).map((row) => lessPivot(row, { pivot, column }));
    pivots.push({ pivot, column });
  }
  return (target) => pivots.reduce(lessPivot, rowOf(target)).every(({ over }) => over === 0n);
}
