const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);
export const p95Of = (values: readonly number[]): number => quantile(values, 0.95);
