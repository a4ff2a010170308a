/** Where people live: how many, and how far each place of care is (minutes, or any cost); absent = out of reach. */
export interface Demand {
  readonly population: number;
  readonly costTo: Readonly<Record<string, number>>;
}

/** What was found, in the unit of the supply per inhabitant: that in reach of each place of care, and the access of each place of life. */
export interface Accessibility {
  readonly supplyRatio: Readonly<Record<string, number>>;
  readonly access: Readonly<Record<string, number>>;
}

/**
 * Two-step floating catchment area (Luo and Wang 2003): R_j = S_j ÷ Σ P_i w(d_ij), then
 * A_i = Σ R_j w(d_ij). Supply is conserved: Σ P_i A_i = Σ S_j over the places that anyone can reach.
 */
export function floatingCatchment({
  demand,
  supply,
  weight,
}: {
  demand: Readonly<Record<string, Demand>>;
  supply: Readonly<Record<string, number>>;
  weight: (cost: number) => number;
}): Accessibility {
  // What each provider weighs for each place, where it is in reach: the rest never counts.
  const reach = Object.entries(demand).map(([key, { population, costTo }]) => {
    const pulls: (readonly [provider: string, pull: number])[] = [];
    for (const provider in costTo)
      if (supply[provider] !== undefined) pulls.push([provider, weight(costTo[provider]!)]);
    return { key, population, pulls };
  });
  const reached: Record<string, number> = {};
  for (const { population, pulls } of reach)
    for (const [provider, pull] of pulls) reached[provider] = (reached[provider] ?? 0) + population * pull;
  const supplyRatio: Record<string, number> = {};
  for (const [provider, offered] of Object.entries(supply)) {
    const within = reached[provider] ?? 0;
    supplyRatio[provider] = within > 0 ? offered / within : 0;
  }
  const access: Record<string, number> = {};
  for (const { key, pulls } of reach)
    access[key] = pulls.reduce((sum, [provider, pull]) => sum + (supplyRatio[provider] ?? 0) * pull, 0);
  return { supplyRatio, access };
}

/** Weights that fall in steps: `[[10, 1], [15, 0.3]]` is 1 up to 10 minutes, 0.3 up to 15, then nothing. */
export const stepWeight =
  (steps: readonly (readonly [upTo: number, weight: number])[]) =>
  (cost: number): number =>
    steps.find(([upTo]) => cost <= upTo)?.[1] ?? 0;

/** Consultations offered per inhabitant and year by a density of full-time GPs per 100,000. */
export const consultationsPerInhabitant = ({
  ftePer100k,
  consultationsPerFte,
}: {
  ftePer100k: number;
  consultationsPerFte: number;
}): number => (ftePer100k * consultationsPerFte) / 100_000;

/** The density of full-time GPs per 100,000 that offers so many consultations per inhabitant and year. */
export const ftePer100kFor = ({
  consultationsPerInhabitant: wanted,
  consultationsPerFte,
}: {
  consultationsPerInhabitant: number;
  consultationsPerFte: number;
}): number => (wanted / consultationsPerFte) * 100_000;
