import type { Compiled } from "./compile.ts";
import { createHeap, type SlotHeap } from "./heap.ts";

/**
 * The plan in the making and its prices. The price of a slot is what one more doctor there is worth.
 *
 * Between two searches this holds (complementary slackness): a slot with an open seat has its
 * open price, no slot has more, and no doctor would gain by one exchange at today's prices. "Exchange" is
 * read within the doctor's blocks: at most one week served in each block, at most `quota` in all.
 * Such a doctor is a piece of a network, so shortest paths keep the plan optimal for the blocks.
 */
export interface Network {
  readonly problem: Compiled;
  readonly price: Float64Array;
  /** Seats without doctor, by slot. */
  readonly open: Int32Array;
  /** Block of each offer, unique within its doctor; -1 = the offer is barred. */
  readonly block: Int32Array;
  /** Points added to the cost of an offer, to steer the prices towards a better bound. */
  readonly penalty: Float64Array;
  /** Slot served by each offer; -1 = none. */
  readonly slotOf: Int32Array;
  /** Cost and penalty of each offer at the slot it serves. */
  readonly paid: Float64Array;
  readonly served: Int32Array;
  /** Offers in service of a doctor, and of a slot, as linked lists; -1 ends them. */
  readonly firstOfDoctor: Int32Array;
  readonly nextOfDoctor: Int32Array;
  readonly firstOfSlot: Int32Array;
  readonly nextOfSlot: Int32Array;
  /** For each bucket, a lower bound of the cheapest way in which one of its offers gets free. */
  readonly freeing: Float64Array;
  /** The same for each offer, in the order of the buckets: side by side in memory, they are read fast. */
  readonly freeingInBucket: Float64Array;
  /** Offers made after the problem was laid out: they are in no bucket. */
  readonly lateOffers: number[];
  /** Who came and who left since the list was last emptied: offer, slot, 1 or -1. */
  readonly changes: number[] | undefined;
  readonly search: Search;
}

/** Room for one search; `distance` is Infinity outside of a search. */
export interface Search {
  readonly distance: Float64Array;
  /** Slot from which a slot was reached; -1 = the search began here. */
  readonly from: Int32Array;
  /** The offer taken at one end of the step that reached a slot, and the offer left at the other. */
  readonly taken: Int32Array;
  readonly left: Int32Array;
  readonly reached: Int32Array;
  reachedCount: number;
  readonly heap: SlotHeap;
  /** Slots settled since the network was made: the work done. */
  settled: number;
}

/** An empty plan: every seat open at its open price, every offer a block of its own. */
export function createNetwork(problem: Compiled, { tracksChanges = false } = {}): Network {
  const { slots, doctors, weeks, groups } = problem;
  const offers = problem.offerWeek.length;
  const freeing = new Float64Array(weeks * groups).fill(Infinity);
  for (let bucket = 0; bucket < weeks * groups; bucket++) {
    if (problem.bucketStart[bucket + 1]! > problem.bucketStart[bucket]!) freeing[bucket] = 0;
  }
  return {
    problem,
    price: new Float64Array(slots),
    open: new Int32Array(slots),
    block: new Int32Array(offers),
    penalty: new Float64Array(offers),
    slotOf: new Int32Array(offers).fill(-1),
    paid: new Float64Array(offers),
    served: new Int32Array(doctors),
    firstOfDoctor: new Int32Array(doctors).fill(-1),
    nextOfDoctor: new Int32Array(offers).fill(-1),
    firstOfSlot: new Int32Array(slots).fill(-1),
    nextOfSlot: new Int32Array(offers).fill(-1),
    freeing,
    freeingInBucket: new Float64Array(problem.offers),
    lateOffers: [],
    changes: tracksChanges ? [] : undefined,
    search: {
      distance: new Float64Array(slots).fill(Infinity),
      from: new Int32Array(slots),
      taken: new Int32Array(slots),
      left: new Int32Array(slots),
      reached: new Int32Array(slots),
      reachedCount: 0,
      heap: createHeap(),
      settled: 0,
    },
  };
}

/** Cost of an offer at a centre, without penalty; Infinity = not possible. */
export function costOf(problem: Compiled, offer: number, centre: number): number {
  if (offer >= problem.offers) return problem.lateCost.get(offer)?.[centre] ?? Infinity;
  const { exceptionStart, exceptionCentre, exceptionCost } = problem;
  let low = exceptionStart[offer]!;
  let high = exceptionStart[offer + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = exceptionCentre[middle]!;
    if (found === centre) return exceptionCost[middle]!;
    if (found < centre) low = middle + 1;
    else high = middle;
  }
  return problem.groupCost[problem.group[problem.offerDoctor[offer]!]! * problem.centres + centre]!;
}

/** Puts an offer at a slot. The caller keeps the count of open seats. */
export function assign(network: Network, offer: number, slot: number): void {
  const { problem } = network;
  const doctor = problem.offerDoctor[offer]!;
  network.slotOf[offer] = slot;
  network.paid[offer] = costOf(problem, offer, slot % problem.centres) + network.penalty[offer]!;
  network.served[doctor]! += 1;
  network.nextOfDoctor[offer] = network.firstOfDoctor[doctor]!;
  network.firstOfDoctor[doctor] = offer;
  network.nextOfSlot[offer] = network.firstOfSlot[slot]!;
  network.firstOfSlot[slot] = offer;
  network.changes?.push(offer, slot, 1);
}

/** Takes an offer away from its slot. The caller keeps the count of open seats. */
export function release(network: Network, offer: number): void {
  const doctor = network.problem.offerDoctor[offer]!;
  const slot = network.slotOf[offer]!;
  unlink(network.firstOfDoctor, network.nextOfDoctor, doctor, offer);
  unlink(network.firstOfSlot, network.nextOfSlot, slot, offer);
  network.slotOf[offer] = -1;
  network.served[doctor]! -= 1;
  network.changes?.push(offer, slot, -1);
}

function unlink(first: Int32Array, next: Int32Array, head: number, offer: number): void {
  let at = first[head]!;
  if (at === offer) {
    first[head] = next[offer]!;
    return;
  }
  while (next[at]! !== offer) at = next[at]!;
  next[at] = next[offer]!;
}

/** The offer of the same block in service (the offer itself, when it serves); -1 = the block is empty. */
export function servingBlock(network: Network, doctor: number, block: number): number {
  let offer = network.firstOfDoctor[doctor]!;
  while (offer >= 0 && network.block[offer]! !== block) offer = network.nextOfDoctor[offer]!;
  return offer;
}

/** The cheapest way in which an offer gets free, at today's prices; Infinity = it is barred. */
export function freeingCost(network: Network, offer: number): number {
  const { problem, price, slotOf, paid, nextOfDoctor } = network;
  const block = network.block[offer]!;
  if (block < 0) return Infinity;
  const doctor = problem.offerDoctor[offer]!;
  const own = servingBlock(network, doctor, block);
  if (own >= 0) return network.penalty[offer]! + price[slotOf[own]!]! - paid[own]!;
  if (network.served[doctor]! < problem.quota[doctor]!) return network.penalty[offer]!;
  let least = Infinity;
  for (let other = network.firstOfDoctor[doctor]!; other >= 0; other = nextOfDoctor[other]!) {
    const lost = price[slotOf[other]!]! - paid[other]!;
    if (lost < least) least = lost;
  }
  return network.penalty[offer]! + least;
}

/** Lowers the bounds of the buckets of a doctor whose plan, blocks or prices changed. */
export function lowerBuckets(network: Network, doctor: number): void {
  const { problem, freeing } = network;
  const group = problem.group[doctor]!;
  const end = problem.offerStart[doctor + 1]!;
  for (let offer = problem.offerStart[doctor]!; offer < end; offer++) {
    const bucket = problem.offerWeek[offer]! * problem.groups + group;
    const cost = freeingCost(network, offer);
    network.freeingInBucket[problem.bucketPlace[offer]!] = cost;
    if (cost < freeing[bucket]!) freeing[bucket] = cost;
  }
}

/** Sets the bounds of all buckets to what they are today. */
export function refreshBuckets(network: Network): void {
  const { problem, freeing } = network;
  freeing.fill(Infinity);
  for (let doctor = 0; doctor < problem.doctors; doctor++) lowerBuckets(network, doctor);
}

/** Forgets a search. */
export function clearSearch(search: Search): void {
  for (let i = 0; i < search.reachedCount; i++) search.distance[search.reached[i]!] = Infinity;
  search.reachedCount = 0;
  search.heap.size = 0;
}

/** Notes a shorter way to a slot. */
export function reach(search: Search, slot: number, distance: number): void {
  if (search.distance[slot] === Infinity) search.reached[search.reachedCount++] = slot;
  search.distance[slot] = distance;
}
