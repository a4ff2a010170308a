import { dropFirst, push } from "./heap.ts";
import {
  assign,
  clearSearch,
  costOf,
  freeingCost,
  lowerBuckets,
  type Network,
  reach,
  release,
  servingBlock,
} from "./network.ts";

/** What may differ from one search to the next; without options the search is the plain one. */
export interface CoverOptions {
  /** Points for each doctor who changes place. */
  readonly stepCost?: number;
  /** Points for a doctor who comes free, by doctor. */
  readonly arrivalCost?: Float64Array;
  /** Only a way cheaper than this counts; when there is none, nothing changes. */
  readonly ceiling?: number;
  /** Most slots to settle; then the best way found so far is taken. */
  readonly steps?: number;
  /** Leaves the prices alone: right when the way found costs nothing. */
  readonly keepsPrices?: boolean;
}

/** The seat got a doctor, and `newcomer` serves one week more; another seat stays open for it; or no way was found. */
export type Covered =
  | { readonly kind: "covered"; readonly newcomer: number }
  | { readonly kind: "open"; readonly slot: number }
  | { readonly kind: "none" };

const noWay: Covered = { kind: "none" };

/**
 * Fills one open seat of a slot in the cheapest way, by a shortest path over slots (Dijkstra on reduced
 * costs, as in the Hungarian method): a doctor who is free comes, or a doctor comes who leaves
 * another slot, which then is filled in its turn; or some slot on the way stays open at its open price.
 * Prices of the visited slots rise, so that all doctors keep their best exchange.
 * The seat must not be counted in `open`, nor is the one that stays open.
 */
export function coverSeat(network: Network, start: number, options: CoverOptions = {}): Covered {
  const { problem, price, block, penalty, slotOf, paid, served, freeing, search } = network;
  const { groups, centres, centreCost, bucketStart, bucketOffer, offerDoctor, quota } = problem;
  const { exceptionStart, slotExceptionStart, slotExceptionOffer, slotExceptionCost } = problem;
  const { exceptionCentre, openPrice } = problem;
  const { nextOfDoctor, firstOfDoctor, lateOffers, freeingInBucket } = network;
  const { distance, from, taken, left, heap } = search;
  const { stepCost = 0, arrivalCost, ceiling = Infinity, steps = Infinity } = options;

  let best = ceiling;
  let bestSlot = -1;
  let bestOffer = -1;

  // Distance of the slot being settled.
  let settling = 0;
  // A step through one offer: `cost` already holds the distance, the cost and minus the price of the slot.
  const tryOffer = (offer: number, slot: number, cost: number): void => {
    const ownBlock = block[offer]!;
    if (ownBlock < 0) return;
    const doctor = offerDoctor[offer]!;
    const reached = cost + penalty[offer]! + stepCost;
    const own = servingBlock(network, doctor, ownBlock);
    if (own < 0 && served[doctor]! < quota[doctor]!) {
      const arrival = arrivalCost === undefined ? reached : reached + arrivalCost[doctor]!;
      if (arrival < best) {
        best = arrival;
        bestSlot = slot;
        bestOffer = offer;
      }
      return;
    }
    let other = own < 0 ? firstOfDoctor[doctor]! : own;
    while (other >= 0) {
      const target = slotOf[other]!;
      // Reduced costs are not below 0, save in a plan that no search made: there, count them as 0.
      const total = Math.max(settling, reached + price[target]! - paid[other]!);
      if (total < best && total < distance[target]!) {
        reach(search, target, total);
        from[target] = slot;
        taken[target] = offer;
        left[target] = other;
        push(heap, target, total);
      }
      other = own < 0 ? nextOfDoctor[other]! : -1;
    }
  };

  let stepsLeft = steps;
  let raised = Infinity;
  reach(search, start, 0);
  from[start] = -1;
  push(heap, start, 0);
  while (heap.size > 0) {
    const slot = heap.slots[0]!;
    const at = heap.keys[0]!;
    if (at >= best) break;
    dropFirst(heap);
    if (at > distance[slot]!) continue;
    search.settled++;
    if (--stepsLeft < 0) {
      raised = Math.min(best, at);
      break;
    }
    settling = at;
    const base = at - price[slot]!;
    const stayOpen = base + openPrice[slot]!;
    if (stayOpen < best) {
      best = stayOpen;
      bestSlot = slot;
      bestOffer = -1;
    }
    const centre = slot % centres;
    const week = (slot - centre) / centres;
    const bucketBase = week * groups;
    const costBase = centre * groups;
    for (let group = 0; group < groups; group++) {
      const fromGroup = base + centreCost[costBase + group]!;
      const bucket = bucketBase + group;
      if (!(fromGroup + freeing[bucket]! < best)) continue;
      let least = Infinity;
      const end = bucketStart[bucket + 1]!;
      for (let i = bucketStart[bucket]!; i < end; i++) {
        let cost = freeingInBucket[i]!;
        const offer = bucketOffer[i]!;
        if (fromGroup + cost < best) {
          cost = freeingCost(network, offer);
          freeingInBucket[i] = cost;
        }
        if (cost < least) least = cost;
        if (fromGroup + cost >= best) continue;
        let own = false;
        for (let e = exceptionStart[offer]!; e < exceptionStart[offer + 1]!; e++) {
          if (exceptionCentre[e]! === centre) own = true;
        }
        if (!own) tryOffer(offer, slot, fromGroup);
      }
      freeing[bucket] = least;
    }
    for (let e = slotExceptionStart[slot]!; e < slotExceptionStart[slot + 1]!; e++) {
      tryOffer(slotExceptionOffer[e]!, slot, base + slotExceptionCost[e]!);
    }
    for (const offer of lateOffers) {
      if (problem.offerWeek[offer] === week) tryOffer(offer, slot, base + costOf(problem, offer, centre));
    }
  }

  if (bestSlot < 0) {
    clearSearch(search);
    return noWay;
  }
  raised = Math.min(raised, best);
  for (let i = 0; i < search.reachedCount && !options.keepsPrices; i++) {
    const slot = search.reached[i]!;
    const short = raised - distance[slot]!;
    if (short > 0) price[slot]! += short;
  }
  applyPath(network, bestSlot, bestOffer);
  clearSearch(search);
  if (bestOffer < 0) return { kind: "open", slot: bestSlot };
  return { kind: "covered", newcomer: offerDoctor[bestOffer]! };
}

/** Moves the doctors along the path that ends at a slot, taken by `lastOffer` (-1 = it stays open). */
function applyPath(network: Network, lastSlot: number, lastOffer: number): void {
  const { search } = network;
  const { from, taken, left } = search;
  const takes: number[] = [];
  const leaves: number[] = [];
  const slots: number[] = [];
  // From the end to the start: at each slot, who comes there, and which offer is left (-1 = none).
  if (lastOffer >= 0) {
    slots.push(lastSlot);
    takes.push(lastOffer);
    leaves.push(-1);
  }
  for (let slot = lastSlot; from[slot]! >= 0; slot = from[slot]!) {
    slots.push(from[slot]!);
    takes.push(taken[slot]!);
    leaves.push(left[slot]!);
  }
  shortenPath(network, { slots, takes, leaves });
  const { offerDoctor } = network.problem;
  for (const offer of leaves) if (offer >= 0) release(network, offer);
  takes.forEach((offer, i) => assign(network, offer, slots[i]!));
  for (const offer of takes) lowerBuckets(network, offerDoctor[offer]!);
}

/**
 * A doctor may come up twice in a path. Where both steps take an empty block for another block,
 * both use the quota: what is left last may as well be left at once. The steps between are a detour of
 * no gain: cut them.
 */
function shortenPath(
  network: Network,
  { slots, takes, leaves }: { slots: number[]; takes: number[]; leaves: number[] },
): void {
  const { offerDoctor } = network.problem;
  const { block } = network;
  const usesQuota = (i: number): boolean => leaves[i]! >= 0 && block[leaves[i]!] !== block[takes[i]!];
  for (let late = takes.length - 1; late > 0; late--) {
    if (!usesQuota(late)) continue;
    for (let early = 0; early < late; early++) {
      if (offerDoctor[takes[early]!] !== offerDoctor[takes[late]!] || !usesQuota(early)) continue;
      takes.splice(early, late - early);
      slots.splice(early, late - early);
      leaves.splice(early + 1, late - early);
      late = early;
      break;
    }
  }
}
