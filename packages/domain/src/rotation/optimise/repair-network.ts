import { createPlanRoom } from "./best-plan.ts";
import { blocksAreExact, relaxBlocks } from "./blocks.ts";
import type { Compiled } from "./compile.ts";
import { coverSeat } from "./cover-seat.ts";
import { giveWeek } from "./give-week.ts";
import { loadPlan } from "./load-plan.ts";
import { assign, createNetwork, lowerBuckets, type Network, refreshBuckets, release } from "./network.ts";
import { findDiscontent, servingOffers, settleBlocks } from "./straighten.ts";

/** How far a repair may go. */
export interface RepairLimits {
  /** Preference points that one more change of place must save. */
  readonly stepCost: number;
  /** Most slots settled by one search that covers a seat, and by one that gives a week. */
  readonly coverSteps: number;
  readonly giveSteps: number;
}

/** Loads a plan for repairs: blocks are strict, so that no repair breaks a gap. */
export function loadForRepair(
  problem: Compiled,
  { slotOf, price }: { slotOf: Int32Array; price: Float64Array },
): Network {
  const network = createNetwork(problem, { tracksChanges: true });
  const block = network.block.slice();
  for (let slot = 0; slot < problem.slots; slot++) {
    price[slot] = Math.min(price[slot]!, problem.openPrice[slot]!);
  }
  loadPlan(network, { slotOf, price, block });
  const watched: number[] = [];
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    if (blocksAreExact(problem, doctor)) relaxBlocks(network, doctor);
    else watched.push(doctor);
  }
  const discontent = new Set(findDiscontent(network, watched, createPlanRoom(problem)));
  for (const doctor of watched) settleBlocks(network, doctor, discontent.has(doctor));
  for (let slot = 0; slot < problem.slots; slot++) {
    if (network.open[slot]! > 0) network.price[slot] = problem.openPrice[slot]!;
  }
  refreshBuckets(network);
  network.changes!.length = 0;
  return network;
}

/** Fills a seat of a slot, or counts the one that stays open. */
export function fillSeat(network: Network, slot: number, limits: RepairLimits): void {
  const { stepCost, coverSteps: steps } = limits;
  const covered = coverSeat(network, slot, { stepCost, steps });
  if (covered.kind === "open") network.open[covered.slot]! += 1;
}

/** Lets a doctor with weeks to spare serve, where that is worth the moves. */
export function useDoctor(network: Network, doctor: number, limits: RepairLimits): void {
  giveWeek(network, doctor, { stepCost: limits.stepCost, steps: limits.giveSteps });
}

/** Takes an offer from a doctor, for good, and fills the seat that was left. */
export function withdrawOffer(network: Network, offer: number, limits: RepairLimits): void {
  const { problem, block, penalty } = network;
  const doctor = problem.offerDoctor[offer]!;
  const slot = network.slotOf[offer]!;
  penalty[offer] = Infinity;
  if (slot < 0) return;
  release(network, offer);
  block[offer] = -1;
  const begin = problem.offerStart[doctor]!;
  const blocks = block.slice(begin, problem.offerStart[doctor + 1]);
  // Others cover the seat; only then is the doctor looked at again: another hole may need one.
  for (let other = begin; other < begin + blocks.length; other++) {
    if (network.slotOf[other]! < 0) block[other] = -1;
  }
  fillSeat(network, slot, limits);
  block.set(blocks, begin);
  lowerBuckets(network, doctor);
  useDoctor(network, doctor, limits);
}

/** Adds a seat to a slot and fills it. */
export function openSeat(network: Network, slot: number, limits: RepairLimits): void {
  network.problem.seats[slot]! += 1;
  fillSeat(network, slot, limits);
}

/** Takes a seat from a slot; when all are taken, the doctor who likes it least goes. */
export function closeSeat(network: Network, slot: number, limits: RepairLimits): void {
  const { problem, open } = network;
  problem.seats[slot]! -= 1;
  if (open[slot]! > 0) {
    open[slot]! -= 1;
  } else {
    let worst = network.firstOfSlot[slot]!;
    for (let offer = worst; offer >= 0; offer = network.nextOfSlot[offer]!) {
      if (network.paid[offer]! > network.paid[worst]!) worst = offer;
    }
    const doctor = problem.offerDoctor[worst]!;
    release(network, worst);
    lowerBuckets(network, doctor);
    useDoctor(network, doctor, limits);
  }
  if (problem.seats[slot]! <= 0) network.price[slot] = 0;
}

/**
 * Adds an offer that was not in the problem: the doctor serves it when free and when it is worth the
 * moves, or leaves another week for it when that fills a hole.
 */
export function addOffer(network: Network, { offer, limits }: { offer: number; limits: RepairLimits }): void {
  const { problem, block } = network;
  const doctor = problem.offerDoctor[offer]!;
  const week = problem.offerWeek[offer]!;
  const gap = problem.gap[doctor]!;
  const isNear = (other: number): boolean => Math.abs(problem.offerWeek[other]! - week) <= gap;
  const serving = servingOffers(network, doctor);
  const near = serving.filter(isNear);
  if (near.length > 1) return;
  // The offer shares the block of the week that it excludes; other weeks that it excludes wait.
  block[offer] = near[0] === undefined ? offer : block[near[0]]!;
  for (let other = problem.offerStart[doctor]!; other < problem.offerStart[doctor + 1]!; other++) {
    if (isNear(other) && network.slotOf[other]! < 0) block[other] = -1;
  }
  network.lateOffers.push(offer);
  if (near.length === 0 && serving.length < problem.quota[doctor]!) {
    giveWeek(network, doctor, { stepCost: limits.stepCost, steps: limits.giveSteps, lateOffer: offer });
    lowerBuckets(network, doctor);
    return;
  }
  const leaving = near[0] ?? cheapestToLeave(network, serving);
  if (leaving === undefined) return;
  const slot = bestSlotOf(network, offer);
  if (slot < 0) return;
  const lost = network.price[network.slotOf[leaving]!]! - network.paid[leaving]!;
  const gained = network.price[slot]! - problem.lateCost.get(offer)![slot % problem.centres]!;
  // Only a hole is worth making a doctor leave a week that others planned around.
  if (network.open[slot] === 0 || gained - lost <= 2 * limits.stepCost) return;
  const left = network.slotOf[leaving]!;
  release(network, leaving);
  assign(network, offer, slot);
  network.open[slot]! -= 1;
  lowerBuckets(network, doctor);
  fillSeat(network, left, limits);
}

function cheapestToLeave(network: Network, serving: readonly number[]): number | undefined {
  const lost = (offer: number): number => network.price[network.slotOf[offer]!]! - network.paid[offer]!;
  return serving.toSorted((one, two) => lost(one) - lost(two))[0];
}

/** The slot where a late offer is worth most, or -1. */
function bestSlotOf(network: Network, offer: number): number {
  const { problem, price } = network;
  const costs = problem.lateCost.get(offer)!;
  let best = -1;
  let least = 0;
  for (let centre = 0; centre < problem.centres; centre++) {
    const slot = problem.offerWeek[offer]! * problem.centres + centre;
    const value = costs[centre]! - price[slot]!;
    if (value >= least || problem.seats[slot]! <= 0) continue;
    least = value;
    best = slot;
  }
  return best;
}
