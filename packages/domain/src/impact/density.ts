/** A count per 100,000 inhabitants; undefined where nobody lives. */
export const per100k = ({ count, population }: { count: number; population: number }): number | undefined =>
  population > 0 ? (count / population) * 100_000 : undefined;

/** The count that a density stands for, in a population. */
export const countOfDensity = ({
  densityPer100k,
  population,
}: {
  densityPer100k: number;
  population: number;
}): number => (densityPer100k * population) / 100_000;
