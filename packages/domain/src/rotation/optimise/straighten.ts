import { bestPlan, type PlanRoom, presentValue, valueOffers } from "./best-plan.ts";
import { keepsGap, strictBlocks } from "./blocks.ts";
import { offerValues } from "./bounds.ts";
import { presentTotal, replaceDoctor } from "./moves.ts";
import { type Network, release } from "./network.ts";
import { shuffle } from "./random.ts";

/** A difference of prices below this is rounding. */
export const TINY = 1e-6;

/** What a doctor's present weeks cost above the best plan at today's prices: a share of the gap. */
export function regretOf(network: Network, doctor: number, room: PlanRoom): number {
  valueOffers(network, doctor, room);
  const best = bestPlan({ problem: network.problem, doctor, room, choose: false });
  return presentValue(network, doctor) - best;
}

/** Watched doctors who break their gap, or who would gain by another plan at today's prices. */
export function findDiscontent(network: Network, watched: readonly number[], room: PlanRoom): number[] {
  const { problem } = network;
  const valueOf = offerValues(problem, network.price);
  return watched.filter((doctor) => {
    if (!keepsGap(network, doctor)) return true;
    const begin = problem.offerStart[doctor]!;
    const end = problem.offerStart[doctor + 1]!;
    for (let offer = begin; offer < end; offer++) room.value[offer - begin] = valueOf(offer);
    const best = bestPlan({ problem, doctor, room, choose: false });
    return presentValue(network, doctor) - best > TINY;
  });
}

/** Gives a doctor the best plan that the rules allow at today's prices, and lets the others follow. */
export function straighten(network: Network, doctor: number, room: PlanRoom): void {
  if (keepsGap(network, doctor) && regretOf(network, doctor, room) < TINY) return;
  valueOffers(network, doctor, room);
  bestPlan({ problem: network.problem, doctor, room, choose: true });
  const wished = [...room.chosen];
  replaceDoctor(network, doctor, () => strictBlocks(network, doctor, wished));
}

/**
 * Tries to give a doctor weeks drawn by chance; what costs more is undone. Gets a plan out of a corner where
 * two doctors each hold the other's best weeks.
 */
export function tryOtherWeeks({
  network,
  doctor,
  random,
  isKept,
}: {
  network: Network;
  doctor: number;
  random: (below: number) => number;
  /** Keeps the drawn weeks even when they cost more. */
  isKept: boolean;
}): void {
  const { problem } = network;
  const before = presentTotal(network).total;
  const serving = servingOffers(network, doctor);
  const order: number[] = [];
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    order.push(offer);
  }
  shuffle(order, random);
  const wished: number[] = [];
  for (const offer of order) {
    const week = problem.offerWeek[offer]!;
    const isNear = wished.some((other) => Math.abs(problem.offerWeek[other]! - week) <= problem.gap[doctor]!);
    if (!isNear && wished.length < problem.quota[doctor]!) wished.push(offer);
  }
  replaceDoctor(network, doctor, () => strictBlocks(network, doctor, wished));
  if (isKept || presentTotal(network).total <= before + TINY) return;
  replaceDoctor(network, doctor, () => strictBlocks(network, doctor, serving));
}

/**
 * Draws a doctor's blocks strictly around the weeks served, so that later moves keep the gap. One
 * who would gain by another plan keeps these weeks: exchanges would not be free.
 */
export function settleBlocks(network: Network, doctor: number, isDiscontent: boolean): void {
  const { problem, block, slotOf } = network;
  strictBlocks(network, doctor, servingOffers(network, doctor));
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    if (isDiscontent && slotOf[offer]! < 0) block[offer] = -1;
  }
}

/** When a search ends early: gives up the later of two weeks that come too close. */
export function dropConflicts(network: Network, doctor: number): void {
  const { problem } = network;
  let last = -Infinity;
  for (const offer of servingOffers(network, doctor)) {
    if (problem.offerWeek[offer]! - last > problem.gap[doctor]!) {
      last = problem.offerWeek[offer]!;
      continue;
    }
    network.open[network.slotOf[offer]!]! += 1;
    release(network, offer);
  }
}

/** Offers that a doctor serves, by week. */
export function servingOffers(network: Network, doctor: number): number[] {
  const serving: number[] = [];
  for (let offer = network.firstOfDoctor[doctor]!; offer >= 0; offer = network.nextOfDoctor[offer]!) {
    serving.push(offer);
  }
  return serving.sort((one, two) => network.problem.offerWeek[one]! - network.problem.offerWeek[two]!);
}
