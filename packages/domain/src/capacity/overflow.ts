// How often a day asks for more than it offers. Model: Green, Savin and Murray 2007 (PMID 17441559).

/** P(X > limit) for X whose chances follow `first` and `ratio(k) = P(k + 1) ÷ P(k)`, in logarithms. */
function tail({
  first,
  ratio,
  limit,
}: {
  first: number;
  ratio: (count: number) => number;
  limit: number;
}): number {
  let log = first;
  let within = Math.exp(log);
  for (let count = 0; count < limit; count++) {
    log += Math.log(ratio(count));
    within += Math.exp(log);
  }
  return Math.min(1, Math.max(0, 1 - within));
}

/**
 * Chance, from 0 to 1, that the requests of a day outnumber its slots: P(X > slots), X binomial over the
 * panel's patients, each of whom asks on a day with chance `dailyRate` (Green, Savin and Murray 2007).
 */
export function overflowProbability({
  panel,
  dailyRate,
  slots,
}: {
  panel: number;
  dailyRate: number;
  slots: number;
}): number {
  if (slots >= panel || dailyRate <= 0) return 0;
  if (dailyRate >= 1) return 1;
  const odds = dailyRate / (1 - dailyRate);
  return tail({
    first: panel * Math.log(1 - dailyRate),
    ratio: (count) => ((panel - count) / (count + 1)) * odds,
    limit: slots,
  });
}

/** The same by the normal law with continuity correction, as the paper has it: 1 − Φ((slots + ½ − Np) ÷ √(Np(1 − p))). */
export function overflowByNormal({
  panel,
  dailyRate,
  slots,
}: {
  panel: number;
  dailyRate: number;
  slots: number;
}): number {
  const mean = panel * dailyRate;
  return 1 - normalBelow((slots + 0.5 - mean) / Math.sqrt(mean * (1 - dailyRate)));
}

/** Chance, from 0 to 1, that the requests of a week outnumber the consultations that it offers (Poisson). */
export const overflowOfWeek = ({
  demandPerWeek,
  capacity,
}: {
  demandPerWeek: number;
  capacity: number;
}): number =>
  demandPerWeek <= 0
    ? 0
    : tail({ first: -demandPerWeek, ratio: (count) => demandPerWeek / (count + 1), limit: capacity });

/** The standard normal law, by its series about 0 (Marsaglia 2004); exact to double precision for usual values. */
function normalBelow(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
