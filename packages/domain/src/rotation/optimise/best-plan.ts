import type { Compiled } from "./compile.ts";
import type { Network } from "./network.ts";

/** Room for the dynamic programme of one doctor. */
export interface PlanRoom {
  /** Least cost minus price of each offer of the doctor. */
  readonly value: Float64Array;
  readonly table: Float64Array;
  /** Offers chosen by the last {@link bestPlan} that was asked to choose, ascending. */
  readonly chosen: number[];
}

/** Room enough for any doctor of a problem. */
export function createPlanRoom(problem: Compiled): PlanRoom {
  let most = 0;
  let cells = 1;
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    const count = problem.offerStart[doctor + 1]! - problem.offerStart[doctor]!;
    most = Math.max(most, count);
    cells = Math.max(cells, (count + 1) * (Math.min(count, problem.quota[doctor]!) + 1));
  }
  return { value: new Float64Array(most), table: new Float64Array(cells), chosen: [] };
}

/** Fills `room` with the least cost minus price of each offer of a doctor. */
export function valueOffers(network: Network, doctor: number, room: PlanRoom): void {
  const { problem, price } = network;
  const begin = problem.offerStart[doctor]!;
  for (let offer = begin; offer < problem.offerStart[doctor + 1]!; offer++) {
    room.value[offer - begin] = leastValue({ problem, price, offer });
  }
}

/** Least cost minus price of an offer over the open centres; Infinity = it can go nowhere. */
export function leastValue({
  problem,
  price,
  offer,
}: {
  problem: Compiled;
  price: Float64Array;
  offer: number;
}): number {
  const { centres, groupCost, exceptionStart, exceptionCentre, exceptionCost, seats } = problem;
  const row = problem.group[problem.offerDoctor[offer]!]! * centres;
  const first = problem.offerWeek[offer]! * centres;
  let exception = exceptionStart[offer]!;
  const exceptionEnd = exceptionStart[offer + 1]!;
  let least = Infinity;
  let centre = 0;
  // The runs between two exceptions follow the group; each exception follows itself.
  for (;;) {
    const stop = exception < exceptionEnd ? exceptionCentre[exception]! : centres;
    for (; centre < stop; centre++) {
      const value = groupCost[row + centre]! - price[first + centre]!;
      if (value < least && seats[first + centre]! > 0) least = value;
    }
    if (centre >= centres) return least;
    const value = exceptionCost[exception]! - price[first + centre]!;
    if (value < least && seats[first + centre]! > 0) least = value;
    exception++;
    centre++;
  }
}

/**
 * Least value of a doctor's whole plan under their real rules (gap and quota), given the values in `room`:
 * a dynamic programme over the doctor's offers and the weeks left. `choose` also lists the chosen offers.
 */
export function bestPlan({
  problem,
  doctor,
  room,
  choose,
}: {
  problem: Compiled;
  doctor: number;
  room: PlanRoom;
  choose: boolean;
}): number {
  const { offerStart, offerWeek, gap, quota } = problem;
  const begin = offerStart[doctor]!;
  const count = offerStart[doctor + 1]! - begin;
  const most = Math.min(quota[doctor]!, count);
  const { value, table, chosen } = room;
  if (choose) chosen.length = 0;
  if (most <= 0) return 0;
  if (most === 1 && !choose) {
    let least = 0;
    for (let i = 0; i < count; i++) if (value[i]! < least) least = value[i]!;
    return least;
  }
  const width = most + 1;
  for (let k = 0; k <= most; k++) table[k] = 0;
  let compatible = 0;
  for (let i = 1; i <= count; i++) {
    // The earlier offers far enough from this one.
    const limit = offerWeek[begin + i - 1]! - gap[doctor]!;
    while (offerWeek[begin + compatible]! < limit) compatible++;
    const row = i * width;
    const above = row - width;
    const before = compatible * width;
    table[row] = 0;
    for (let k = 1; k <= most; k++) {
      const taken = table[before + k - 1]! + value[i - 1]!;
      const skipped = table[above + k]!;
      table[row + k] = taken < skipped ? taken : skipped;
    }
  }
  if (choose) {
    let k = most;
    let i = count;
    while (i > 0 && k > 0) {
      if (table[i * width + k]! === table[(i - 1) * width + k]!) {
        i--;
        continue;
      }
      chosen.push(begin + i - 1);
      const limit = offerWeek[begin + i - 1]! - gap[doctor]!;
      k--;
      do i--;
      while (i > 0 && offerWeek[begin + i - 1]! >= limit);
    }
    chosen.reverse();
  }
  return table[count * width + most]!;
}

/** What a doctor's present weeks cost minus their prices, without penalties. */
export function presentValue(network: Network, doctor: number): number {
  let value = 0;
  let offer = network.firstOfDoctor[doctor]!;
  while (offer >= 0) {
    value += network.paid[offer]! - network.penalty[offer]! - network.price[network.slotOf[offer]!]!;
    offer = network.nextOfDoctor[offer]!;
  }
  return value;
}
