import type { GrowthAssumptions, PlainDate } from "@ms/domain";

/** What a reader may change of a scenario, as the address writes it. */
export interface Assumptions {
  readonly gps: number;
  readonly share: number;
  readonly weeks: number;
  readonly centres: number;
  readonly lines: number;
  readonly openings: number;
  readonly arrivals: number;
  readonly cancelled: number;
  readonly rescued: number;
  readonly months: number;
}
export type AssumptionName = keyof Assumptions;

/** The dream: 150 centres, and a tenth of the 80,000 GPs that the association counts, a week a year each. */
export const dream: Assumptions = {
  gps: 80_000,
  share: 10,
  weeks: 1,
  centres: 150,
  lines: 1,
  openings: 0,
  arrivals: 0,
  cancelled: 0,
  rescued: 0,
  months: 12,
};

/** Least and most of each, whole or to a tenth. */
export const bounds: Record<AssumptionName, readonly [least: number, most: number, step: 1 | 0.1]> = {
  gps: [0, 300_000, 1],
  share: [0, 100, 0.1],
  weeks: [0, 52, 0.1],
  centres: [0, 5_000, 1],
  lines: [1, 5, 1],
  openings: [0, 100, 0.1],
  arrivals: [0, 5_000, 1],
  cancelled: [0, 100, 1],
  rescued: [0, 100, 1],
  months: [1, 120, 1],
};

const names = Object.keys(dream) as AssumptionName[];

export function isAllowed(name: AssumptionName, value: number): boolean {
  const [least, most, step] = bounds[name];
  return value >= least && value <= most && Number(value.toFixed(step < 1 ? 1 : 0)) === value;
}

/** Whether there is something to reckon: every number that was typed is allowed. */
export const areAllowed = (assumptions: Assumptions): boolean =>
  names.every((name) => isAllowed(name, assumptions[name]));

/** The assumptions of an address; what it does not say, or says out of bounds, is as in the dream. */
export function readAssumptions(search: string): Assumptions {
  const given = new URLSearchParams(search);
  const read = (name: AssumptionName): number => {
    const value = given.get(name) === null ? Number.NaN : Number(given.get(name));
    return isAllowed(name, value) ? value : dream[name];
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Assumptions;
}

/** The same as an address writes them: only what differs from the dream. */
export const writeAssumptions = (assumptions: Assumptions): string =>
  new URLSearchParams(
    names
      .filter((name) => assumptions[name] !== dream[name])
      .map((name) => [name, String(assumptions[name])]),
  ).toString();

export const doctorsOf = ({ gps, share }: Assumptions): number => Math.floor((gps * share) / 100);

/** The same as the domain reckons with them, from a month on. */
export const growthOf = (assumptions: Assumptions, from: PlainDate): GrowthAssumptions => ({
  from,
  months: assumptions.months,
  centres: assumptions.centres,
  openingsPerMonth: assumptions.openings,
  linesPerCentre: assumptions.lines,
  doctors: doctorsOf(assumptions),
  arrivalsPerMonth: assumptions.arrivals,
  weeksPerDoctor: assumptions.weeks,
  cancelRate: assumptions.cancelled / 100,
  rescueRate: assumptions.rescued / 100,
});
