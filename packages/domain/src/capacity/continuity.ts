/** Continuity of one patient's visits, each index between 0 and 1. */
export interface Continuity {
  /** Usual provider: share of visits with the most seen one. */
  readonly upc: number;
  /** Bice and Boxerman: undefined after a single visit. */
  readonly coc: number | undefined;
  /** Share of visits with the same provider as the one before: undefined after a single visit. */
  readonly secon: number | undefined;
  /** Modified modified continuity index: undefined after a single visit. */
  readonly mmci: number | undefined;
}

/**
 * Continuity from the providers of a patient's visits in order (formulas: BMC Health Services
 * Research 2022, doi 10.1186/s12913-022-07953-z, table 2); undefined without a visit. Ask it twice,
 * for doctors and for centres: a rotation is discontinuous in the first and continuous in the second.
 */
export function continuityOf(providers: readonly string[]): Continuity | undefined {
  const n = providers.length;
  if (n === 0) return undefined;
  const visits = new Map<string, number>();
  for (const provider of providers) visits.set(provider, (visits.get(provider) ?? 0) + 1);
  const counts = [...visits.values()];
  const upc = Math.max(...counts) / n;
  if (n === 1) return { upc, coc: undefined, secon: undefined, mmci: undefined };
  const repeats = providers.filter(
    (provider, index) => index > 0 && provider === providers[index - 1],
  ).length;
  return {
    upc,
    coc: (counts.reduce((sum, count) => sum + count ** 2, 0) - n) / (n * (n - 1)),
    secon: repeats / (n - 1),
    mmci: (1 - counts.length / (n + 0.1)) / (1 - 1 / (n + 0.1)),
  };
}

/** Share of patients whose continuity (COC) reaches a threshold (ABFM measure: 0.7); undefined without patients. */
export const continuousShare = ({
  cocs,
  threshold = 0.7,
}: {
  cocs: readonly number[];
  threshold?: number;
}): number | undefined =>
  cocs.length === 0 ? undefined : cocs.filter((coc) => coc >= threshold).length / cocs.length;
