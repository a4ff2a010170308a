/** Where people live: how many, and how far each place of care is (minutes, or any cost); absent = out of reach. */
export interface Demand {
  readonly population: number;
  readonly costTo: Readonly<Record<string, number>>;
}

/** What was found: supply per inhabitant in reach of each place of care, and the access of each place of life. */
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
  const places = Object.entries(demand);
  const pull = ({ costTo }: Demand, provider: string): number => {
    const cost = costTo[provider];
    return cost === undefined ? 0 : weight(cost);
  };
  const supplyRatio: Record<string, number> = {};
  for (const [provider, offered] of Object.entries(supply)) {
    const reached = places.reduce((sum, [, place]) => sum + place.population * pull(place, provider), 0);
    supplyRatio[provider] = reached > 0 ? offered / reached : 0;
  }
  const accessOf = (place: Demand): number =>
    Object.entries(supplyRatio).reduce((sum, [provider, ratio]) => sum + ratio * pull(place, provider), 0);
  return { supplyRatio, access: Object.fromEntries(places.map(([key, place]) => [key, accessOf(place)])) };
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
