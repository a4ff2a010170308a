import type { RotationAssignment, RotationProblem } from "../src/rotation/problem.ts";
import { createRandom } from "../src/shared/random.ts";

/** The sizes that are measured: the network of today, its dream, and every GP of France. */
export const sizes = {
  S: { centres: 3, doctors: 340 },
  M: { centres: 150, doctors: 10_000 },
  L: { centres: 1_500, doctors: 100_000 },
} as const;

/** What to generate. A tight problem keeps 60 % of the doctors, so that quotas and gaps bind all year. */
export interface GeneratedProblem {
  readonly centres: number;
  readonly doctors: number;
  readonly weeks?: number;
  readonly seed: number;
  readonly isTight?: boolean;
}

type Point = readonly [x: number, y: number];

/** What the generator draws from: one source that depends on the seed alone. */
function createStream(seed: number) {
  const { uniform, below } = createRandom(seed);
  /** An index drawn with the given weights. */
  const draw = (weights: readonly number[]): number => {
    const sum = weights.reduce((one, two) => one + two, 0);
    let rest = uniform() * sum;
    for (const [index, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  };
  /** A place on a disc of 1,000 km. */
  const place = (): Point => {
    for (;;) {
      const x = below(1000);
      const y = below(1000);
      if ((x - 500) ** 2 + (y - 500) ** 2 <= 250_000) return [x, y];
    }
  };
  return { uniform, below, draw, place };
}

const squared = (one: Point, two: Point): number => (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2;

const nearest = (point: Point, places: readonly Point[]): number =>
  places.reduce((best, place, i) => (squared(place, point) < squared(places[best]!, point) ? i : best), 0);

const kilometres = (one: Point, two: Point): number =>
  Math.round(Math.hypot(one[0] - two[0], one[1] - two[1]));

/** Preference points of a journey. */
function pointsOf(distance: number): number {
  const bands = [
    [50, 2],
    [100, 6],
    [150, 10],
    [250, 16],
    [350, 23],
    [500, 32],
    [700, 43],
  ] as const;
  return bands.find(([limit]) => distance <= limit)?.[1] ?? 56;
}

/** How willingly doctors offer a week of the year: summer, Christmas and school holidays are scarce. */
function willingness(weekOfYear: number): number {
  if (weekOfYear >= 30 && weekOfYear <= 33) return 0.1;
  if (weekOfYear >= 27 && weekOfYear <= 34) return 0.32;
  if (weekOfYear >= 50 || weekOfYear === 0) return 0.1;
  if ([7, 8, 16, 17, 42, 43].includes(weekOfYear)) return 0.55;
  return weekOfYear === 18 || weekOfYear === 19 ? 0.35 : 1;
}

/**
 * Generates a rotation: 96 zones in 13 regions, centres among them, doctors with offers in blocks of one to three
 * weeks, 20 % bound to their region and 15 % to a radius, a few pinned and forbidden weeks.
 */
export function generateProblem({
  centres,
  doctors: wanted,
  weeks = 52,
  seed,
  isTight = false,
}: GeneratedProblem): RotationProblem {
  const { uniform, below, draw, place } = createStream(seed);
  const doctors = isTight ? Math.round(wanted * 0.6) : wanted;
  const zones = 96;
  const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
    Array.from({ length: count }, (_, index) => make(index));

  const regions = times(13, place);
  const zoneWeights: number[] = [];
  const zonePlaces = times(zones, () => {
    const at = place();
    zoneWeights.push(Math.exp(uniform() * 3));
    return at;
  });
  const regionOfZone = zonePlaces.map((at) => nearest(at, regions));
  const remoteness: number[] = [];
  const centrePlaces = times(centres, () => {
    const at = place();
    remoteness.push(below(9));
    return at;
  });
  const regionOfCentre = centrePlaces.map((at) => nearest(at, regions));
  const zoneCost = zonePlaces.flatMap((zone) =>
    centrePlaces.map((centre, c) => pointsOf(kilometres(zone, centre)) + remoteness[c]!),
  );

  const season = times(weeks, (week) => willingness(week % 52));
  const seats: number[] = new Array<number>(centres * weeks).fill(1);
  for (let centre = 0; centre < centres; centre++) {
    const hasTwoLines = uniform() < 0.04;
    const closesAtChristmas = uniform() < 0.25;
    for (let week = 0; week < weeks; week++) {
      if (hasTwoLines) seats[centre * weeks + week] = 2;
      if (closesAtChristmas && week % 52 === 51) seats[centre * weeks + week] = 0;
    }
  }

  const sets: number[][] = [];
  const setIndex = new Map<string, number>();
  const setOf = (key: string, includes: (centre: number) => boolean): number => {
    const known = setIndex.get(key);
    if (known !== undefined) return known;
    const members = times(centres, (centre) => centre).filter(includes);
    const index = members.length > 0 ? sets.push(members) - 1 : -1;
    setIndex.set(key, index);
    return index;
  };
  const doc = {
    zone: [] as number[],
    set: [] as number[],
    max: [] as number[],
    gap: [] as number[],
    weeks: [] as number[][],
    cost: [] as number[][],
  };
  for (let doctor = 0; doctor < doctors; doctor++) {
    const zone = draw(zoneWeights);
    const bond = uniform();
    let set = -1;
    if (bond < 0.2) {
      const region = regionOfZone[zone]!;
      set = setOf(`region ${region}`, (centre) => regionOfCentre[centre] === region);
    } else if (bond < 0.35) {
      const radius = [150, 300, 500][below(3)]!;
      set = setOf(
        `zone ${zone} within ${radius}`,
        (centre) => kilometres(zonePlaces[zone]!, centrePlaces[centre]!) <= radius,
      );
    }
    const max = 1 + draw([60, 25, 10, 5]);
    const gap = max === 1 ? 0 : [0, 1, 2, 3, 4, 6, 8, 12][draw([25, 7, 7, 6, 20, 15, 10, 10])]!;
    const count = Math.max(2, Math.min(10, 2 + below(4) + (max - 1) * 2));
    const offered = new Set<number>();
    for (let tries = 0; offered.size < count && tries < 60; tries++) {
      const first = draw(season);
      const length = 1 + draw([50, 32, 18]);
      for (let i = 0; i < length && offered.size < count; i++) {
        const week = first + i;
        if (week < weeks && (i === 0 || uniform() < Math.min(1, season[week]! * 1.5))) offered.add(week);
      }
    }
    const own = new Map<number, number>();
    const usual = (centre: number): number => zoneCost[zone * centres + centre]!;
    const anyCentre = (): number => (set < 0 ? below(centres) : sets[set]![below(sets[set]!.length)]!);
    const mood = uniform();
    if (mood < 0.25) {
      // Has worked there.
      for (let i = 1 + below(2); i > 0; i--) {
        const centre = anyCentre();
        own.set(centre, Math.max(0, usual(centre) - 18));
      }
    } else if (mood < 0.4) {
      // Asks for it.
      for (let i = 1 + below(3); i > 0; i--) {
        const centre = anyCentre();
        own.set(centre, Math.max(0, Math.floor(usual(centre) / 3)));
      }
    }
    if (uniform() < 0.05) {
      // Refuses or dislikes it.
      const centre = below(centres);
      if (set < 0 || sets[set]!.includes(centre)) {
        own.set(centre, uniform() < 0.5 ? -1 : Math.min(100, usual(centre) + 40));
      }
    }
    doc.zone.push(zone);
    doc.set.push(set);
    doc.max.push(max);
    doc.gap.push(gap);
    doc.weeks.push([...offered].sort((one, two) => one - two));
    doc.cost.push([...own].flat());
  }

  const forbidden: RotationAssignment[] = [];
  const banned = new Set<string>();
  for (let i = 0; i < doctors * 0.01; i++) {
    const doctor = below(doctors);
    const offered = doc.weeks[doctor]!;
    const week = offered[below(offered.length)]!;
    if (week <= 5) continue;
    const triple: RotationAssignment = [doctor, below(centres), week];
    if (banned.has(triple.join())) continue;
    banned.add(triple.join());
    forbidden.push(triple);
  }

  // The first six weeks are half confirmed already.
  const pinned: RotationAssignment[] = [];
  const left = [...seats];
  const confirmed = Math.round(centres * 6 * 0.5);
  for (let doctor = 0; doctor < doctors && pinned.length < confirmed; doctor++) {
    const served: number[] = [];
    const gap = doc.gap[doctor]!;
    for (const week of doc.weeks[doctor]!) {
      const isNear = served.some((other) => Math.abs(other - week) <= gap);
      if (week > 5 || served.length >= doc.max[doctor]! || isNear) continue;
      const set = doc.set[doctor]!;
      const centre = set < 0 ? below(centres) : sets[set]![below(sets[set]!.length)]!;
      const pairs = doc.cost[doctor]!;
      const isRefused = pairs.some((value, j) => j % 2 === 0 && value === centre && pairs[j + 1]! < 0);
      if (isRefused || left[centre * weeks + week]! <= 0) continue;
      left[centre * weeks + week]! -= 1;
      served.push(week);
      pinned.push([doctor, centre, week]);
    }
  }
  const shape = { format: "rotation/1" as const, seed, weeks, centres, doctors, zones };
  return { ...shape, seats, zoneCost, sets, doc, pinned, forbidden };
}
