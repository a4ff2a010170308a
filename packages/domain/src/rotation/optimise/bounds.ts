import { bestPlan, createPlanRoom } from "./best-plan.ts";
import type { Compiled } from "./compile.ts";

/**
 * For every bucket, the least cost minus price of its group over the open centres, and the centre that
 * gives it: what all its doctors without exceptions would pay.
 */
function valueBuckets(problem: Compiled, price: Float64Array): { least: Float64Array; centreOf: Int32Array } {
  const { weeks, groups, centres, groupCost, seats, bucketStart } = problem;
  const least = new Float64Array(weeks * groups).fill(Infinity);
  const centreOf = new Int32Array(weeks * groups).fill(-1);
  const open = new Float64Array(centres);
  for (let week = 0; week < weeks; week++) {
    const first = week * centres;
    for (let centre = 0; centre < centres; centre++) {
      open[centre] = seats[first + centre]! > 0 ? price[first + centre]! : -Infinity;
    }
    for (let group = 0; group < groups; group++) {
      const bucket = week * groups + group;
      if (bucketStart[bucket] === bucketStart[bucket + 1]) continue;
      let best = Infinity;
      let at = -1;
      const row = group * centres;
      for (let centre = 0; centre < centres; centre++) {
        const value = groupCost[row + centre]! - open[centre]!;
        if (value < best) {
          best = value;
          at = centre;
        }
      }
      least[bucket] = best;
      centreOf[bucket] = at;
    }
  }
  return { least, centreOf };
}

/** A function that gives the least value of any offer at fixed prices. */
export function offerValues(problem: Compiled, price: Float64Array): (offer: number) => number {
  const { least, centreOf } = valueBuckets(problem, price);
  const { offerWeek, offerDoctor, group, groups, centres, seats } = problem;
  const { exceptionStart, exceptionCentre, exceptionCost, groupCost } = problem;
  return (offer) => {
    const bucket = offerWeek[offer]! * groups + group[offerDoctor[offer]!]!;
    const begin = exceptionStart[offer]!;
    const end = exceptionStart[offer + 1]!;
    let value = least[bucket]!;
    if (begin === end) return value;
    const first = offerWeek[offer]! * centres;
    let hidden = false;
    for (let e = begin; e < end; e++) if (exceptionCentre[e] === centreOf[bucket]) hidden = true;
    if (hidden) {
      value = Infinity;
      const row = group[offerDoctor[offer]!]! * centres;
      let e = begin;
      for (let centre = 0; centre < centres; centre++) {
        if (e < end && exceptionCentre[e] === centre) {
          e++;
          continue;
        }
        const other = groupCost[row + centre]! - price[first + centre]!;
        if (other < value && seats[first + centre]! > 0) value = other;
      }
    }
    for (let e = begin; e < end; e++) {
      const slot = first + exceptionCentre[e]!;
      const own = exceptionCost[e]! - price[slot]!;
      if (own < value && seats[slot]! > 0) value = own;
    }
    return value;
  };
}

/**
 * Lower bound of (cost + open prices of the uncovered seats) over all plans: Lagrange's bound at
 * given prices, `Σ seats × price + Σ doctors' best own plan`. Any prices not above the open
 * prices give a true bound. In preference points, pinned weeks excluded.
 */
export function lagrangeBound(problem: Compiled, price: Float64Array): number {
  const room = createPlanRoom(problem);
  const valueOf = offerValues(problem, price);
  let bound = 0;
  for (let slot = 0; slot < problem.slots; slot++) bound += problem.seats[slot]! * price[slot]!;
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    const begin = problem.offerStart[doctor]!;
    const end = problem.offerStart[doctor + 1]!;
    if (begin === end) continue;
    for (let offer = begin; offer < end; offer++) room.value[offer - begin] = valueOf(offer);
    bound += bestPlan({ problem, doctor, room, choose: false });
  }
  return bound;
}

/**
 * Upper bound of the seats that can be covered (each counted `worth` times), from prices: Lagrange's bound
 * with costs left out, at the prices rounded to 0 (doctors abound) or to the worth of a seat (they lack),
 * or half-way, where a gap sets two weeks against each other.
 */
export function coverageBound({
  problem,
  price,
  worth,
}: {
  problem: Compiled;
  price: Float64Array;
  worth: Float64Array;
}): number {
  const free = costless(problem);
  const room = createPlanRoom(problem);
  let least = Infinity;
  for (const rounded of roundings) {
    const gain = new Float64Array(problem.slots);
    let bound = 0;
    for (let slot = 0; slot < problem.slots; slot++) {
      const open = problem.openPrice[slot]!;
      gain[slot] = open > 0 ? worth[slot]! * rounded(price[slot]! / open) : 0;
      bound += problem.seats[slot]! * (worth[slot]! - gain[slot]!);
    }
    const valueOf = offerValues(free, gain);
    for (let doctor = 0; doctor < problem.doctors; doctor++) {
      const begin = problem.offerStart[doctor]!;
      const end = problem.offerStart[doctor + 1]!;
      if (begin === end) continue;
      for (let offer = begin; offer < end; offer++) room.value[offer - begin] = valueOf(offer);
      bound -= bestPlan({ problem, doctor, room, choose: false });
    }
    least = Math.min(least, bound);
  }
  return least;
}

/** Ways of rounding a price, given as a share of the open price. */
const roundings: readonly ((share: number) => number)[] = [
  ...[0.25, 0.5, 0.75].map((limit) => (share: number) => (share > limit ? 1 : 0)),
  (share) => Math.max(0, Math.round(share * 2) / 2),
];

/** The same problem where every possible assignment costs nothing. */
function costless(problem: Compiled): Compiled {
  const free = (costs: Float64Array): Float64Array => costs.map((cost) => (cost < Infinity ? 0 : Infinity));
  return {
    ...problem,
    groupCost: free(problem.groupCost),
    exceptionCost: free(problem.exceptionCost),
  };
}
