import type { RotationAssignment, RotationProblem } from "../problem.ts";

/**
 * A problem with its pinned weeks taken out, laid flat for the search. Slots are numbered
 * `week * centres + centre`. An offer is one week of one doctor that the pinned weeks leave possible.
 * Doctors of one zone and one eligibility set form a group; a bucket holds the offers of one group in
 * one week. What only one doctor has (another cost, a refusal, a forbidden week) is an exception of the offers.
 */
export interface Compiled {
  readonly weeks: number;
  readonly centres: number;
  readonly doctors: number;
  readonly groups: number;
  readonly offers: number;
  readonly slots: number;
  /** Cost of leaving a seat of a slot open: far above any chain of preference costs. */
  readonly openPrice: Float64Array;
  /** Criticality of a seat, by slot. */
  readonly weight: Float64Array;
  /** Seats that the pinned weeks leave, by slot. */
  readonly seats: Int32Array;
  readonly group: Int32Array;
  /** Weeks that the pinned weeks leave to each doctor. */
  readonly quota: Int32Array;
  readonly gap: Int32Array;
  readonly offerStart: Int32Array;
  readonly offerWeek: Int32Array;
  readonly offerDoctor: Int32Array;
  /** Preference cost at `group * centres + centre`; Infinity = not eligible. */
  readonly groupCost: Float64Array;
  /** The same at `centre * groups + group`. */
  readonly centreCost: Float64Array;
  readonly bucketStart: Int32Array;
  readonly bucketOffer: Int32Array;
  /** Where each offer stands in `bucketOffer`. */
  readonly bucketPlace: Int32Array;
  readonly exceptionStart: Int32Array;
  /** Ascending in each offer. */
  readonly exceptionCentre: Int32Array;
  readonly exceptionCost: Float64Array;
  readonly slotExceptionStart: Int32Array;
  readonly slotExceptionOffer: Int32Array;
  readonly slotExceptionCost: Float64Array;
  /** Offers with an index from `offers` on were made later: the cost of each at every centre. */
  readonly lateCost: Map<number, Float64Array>;
}

/** Price of an uncovered seat of weight 1. A power of two, so that sums stay exact. */
export const OPEN_PRICE = 2 ** 20;

/** Offsets of the ranges that hold `counts[i]` entries each. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}

/** Lays out a problem whose pins and indices were already checked; `favour`ed assignments cost `points` less; `spare` leaves room for offers made later. */
export function compile(
  problem: RotationProblem,
  favour: { readonly assignments: readonly RotationAssignment[]; readonly points: number } = {
    assignments: [],
    points: 0,
  },
  spare = 0,
): Compiled {
  const { weeks, centres, doctors, doc, sets, zoneCost } = problem;
  const slots = weeks * centres;

  const seats = new Int32Array(slots);
  const weight = new Float64Array(slots);
  const openPrice = new Float64Array(slots);
  for (let centre = 0; centre < centres; centre++) {
    for (let week = 0; week < weeks; week++) {
      const slot = week * centres + centre;
      seats[slot] = problem.seats[centre * weeks + week]!;
      weight[slot] = problem.weight?.[centre * weeks + week] ?? 1;
      openPrice[slot] = OPEN_PRICE * weight[slot];
    }
  }

  const quota = Int32Array.from(doc.max);
  const gap = Int32Array.from(doc.gap);
  const pinnedWeeks = new Map<number, number[]>();
  for (const [doctor, centre, week] of problem.pinned) {
    seats[week * centres + centre]! -= 1;
    quota[doctor]! -= 1;
    const served = pinnedWeeks.get(doctor);
    if (served === undefined) pinnedWeeks.set(doctor, [week]);
    else served.push(week);
  }

  const groupOf = new Map<number, number>();
  const group = new Int32Array(doctors);
  const groupKeys: [zone: number, set: number][] = [];
  for (let doctor = 0; doctor < doctors; doctor++) {
    const zone = doc.zone[doctor]!;
    const set = doc.set[doctor]!;
    const key = zone * (sets.length + 1) + set + 1;
    let index = groupOf.get(key);
    if (index === undefined) {
      index = groupKeys.push([zone, set]) - 1;
      groupOf.set(key, index);
    }
    group[doctor] = index;
  }
  const groups = groupKeys.length;
  const memberships = sets.map((set) => new Set(set));
  const groupCost = new Float64Array(groups * centres).fill(Infinity);
  const centreCost = new Float64Array(groups * centres).fill(Infinity);
  groupKeys.forEach(([zone, set], index) => {
    for (let centre = 0; centre < centres; centre++) {
      const cost = zoneCost[zone * centres + centre]!;
      if (cost < 0 || (set >= 0 && !memberships[set]!.has(centre))) continue;
      groupCost[index * centres + centre] = cost;
      centreCost[centre * groups + index] = cost;
    }
  });

  const offerStart = new Int32Array(doctors + 1);
  const offerWeeks: number[] = [];
  const offerDoctors: number[] = [];
  for (let doctor = 0; doctor < doctors; doctor++) {
    offerStart[doctor] = offerWeeks.length;
    if (quota[doctor]! <= 0) continue;
    const served = pinnedWeeks.get(doctor);
    let previous = -1;
    for (const week of [...doc.weeks[doctor]!].sort((a, b) => a - b)) {
      if (week === previous) continue;
      previous = week;
      if (served?.some((other) => Math.abs(other - week) <= gap[doctor]!)) continue;
      offerWeeks.push(week);
      offerDoctors.push(doctor);
    }
  }
  const offers = offerWeeks.length;
  offerStart[doctors] = offers;
  const offerWeek = new Int32Array(offers + spare).fill(-1);
  const offerDoctor = new Int32Array(offers + spare).fill(-1);
  offerWeek.set(offerWeeks);
  offerDoctor.set(offerDoctors);

  const bucketCounts = new Int32Array(weeks * groups);
  for (let offer = 0; offer < offers; offer++) {
    bucketCounts[offerWeek[offer]! * groups + group[offerDoctor[offer]!]!]! += 1;
  }
  const bucketStart = startsOf(bucketCounts);
  const bucketOffer = new Int32Array(offers);
  const bucketPlace = new Int32Array(offers);
  const bucketFill = bucketStart.slice(0, -1);
  for (let offer = 0; offer < offers; offer++) {
    const bucket = offerWeek[offer]! * groups + group[offerDoctor[offer]!]!;
    bucketPlace[offer] = bucketFill[bucket]!;
    bucketOffer[bucketFill[bucket]!++] = offer;
  }

  const forbidden = new Map<number, number[]>();
  for (const [doctor, centre, week] of problem.forbidden) {
    const key = doctor * weeks + week;
    const list = forbidden.get(key);
    if (list === undefined) forbidden.set(key, [centre]);
    else list.push(centre);
  }
  const favoured = new Map<number, number>();
  for (const [doctor, centre, week] of favour.assignments) {
    favoured.set(doctor * weeks + week, centre);
  }
  const exceptionStart = new Int32Array(offers + 1);
  const exceptionCentres: number[] = [];
  const exceptionCosts: number[] = [];
  for (let doctor = 0; doctor < doctors; doctor++) {
    const own = new Map<number, number>();
    const membership = doc.set[doctor]! >= 0 ? memberships[doc.set[doctor]!]! : undefined;
    const pairs = doc.cost[doctor]!;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (membership !== undefined && !membership.has(pairs[i]!)) continue;
      own.set(pairs[i]!, pairs[i + 1]! < 0 ? Infinity : pairs[i + 1]!);
    }
    for (let offer = offerStart[doctor]!; offer < offerStart[doctor + 1]!; offer++) {
      exceptionStart[offer] = exceptionCentres.length;
      const banned = forbidden.get(doctor * weeks + offerWeek[offer]!);
      const dear = favoured.get(doctor * weeks + offerWeek[offer]!);
      if (own.size === 0 && banned === undefined && dear === undefined) continue;
      const merged = new Map(own);
      if (dear !== undefined) {
        const usual = own.get(dear) ?? groupCost[group[doctor]! * centres + dear]!;
        merged.set(dear, usual - favour.points);
      }
      for (const centre of banned ?? []) merged.set(centre, Infinity);
      for (const centre of [...merged.keys()].sort((a, b) => a - b)) {
        exceptionCentres.push(centre);
        exceptionCosts.push(merged.get(centre)!);
      }
    }
  }
  exceptionStart[offers] = exceptionCentres.length;
  const exceptionCentre = Int32Array.from(exceptionCentres);
  const exceptionCost = Float64Array.from(exceptionCosts);

  const slotCounts = new Int32Array(slots);
  for (let offer = 0; offer < offers; offer++) {
    for (let i = exceptionStart[offer]!; i < exceptionStart[offer + 1]!; i++) {
      if (exceptionCost[i]! < Infinity) slotCounts[offerWeek[offer]! * centres + exceptionCentre[i]!]! += 1;
    }
  }
  const slotExceptionStart = startsOf(slotCounts);
  const slotExceptionOffer = new Int32Array(slotExceptionStart[slots]!);
  const slotExceptionCost = new Float64Array(slotExceptionStart[slots]!);
  const slotFill = slotExceptionStart.slice(0, -1);
  for (let offer = 0; offer < offers; offer++) {
    for (let i = exceptionStart[offer]!; i < exceptionStart[offer + 1]!; i++) {
      if (exceptionCost[i]! === Infinity) continue;
      const at = slotFill[offerWeek[offer]! * centres + exceptionCentre[i]!]!++;
      slotExceptionOffer[at] = offer;
      slotExceptionCost[at] = exceptionCost[i]!;
    }
  }

  return {
    weeks,
    centres,
    doctors,
    groups,
    offers,
    slots,
    openPrice,
    weight,
    seats,
    group,
    quota,
    gap,
    offerStart,
    offerWeek,
    offerDoctor,
    groupCost,
    centreCost,
    bucketStart,
    bucketOffer,
    bucketPlace,
    exceptionStart,
    exceptionCentre,
    exceptionCost,
    slotExceptionStart,
    slotExceptionOffer,
    slotExceptionCost,
    lateCost: new Map(),
  };
}
