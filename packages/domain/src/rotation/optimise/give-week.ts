import { dropFirst, push } from "./heap.ts";
import { assign, clearSearch, lowerBuckets, type Network, reach, release, servingBlock } from "./network.ts";

/** What may differ from one search to the next. */
export interface GiveOptions {
  /** Points for each doctor who changes place. */
  readonly stepCost?: number;
  /** Most slots to settle; then the best way found so far is taken. */
  readonly steps?: number;
  /** Begins with this offer, made after the problem was laid out, and no other. */
  readonly lateOffer?: number;
}

/**
 * Gives one more week to a doctor, if that lowers the total: the mirror image of `coverSeat`. The doctor takes a
 * seat; whoever served there moves on or goes free; the path ends at a free doctor or at an open seat.
 * Prices of the visited slots fall, so that afterwards no doctor gains by an exchange.
 * Returns whether the doctor got a week.
 */
export function giveWeek(
  network: Network,
  doctor: number,
  { stepCost = 0, steps = Infinity, lateOffer = -1 }: GiveOptions = {},
): boolean {
  const { problem, price, block, paid, served, search, open } = network;
  const { offerStart, offerDoctor, quota } = problem;
  const { distance, from, taken, left, heap } = search;
  if (served[doctor]! >= quota[doctor]!) return false;

  // Going without the week is worth 0: only paths below that help.
  let best = 0;
  let bestSlot = -1;
  let bestLeft = -1;

  const first = lateOffer < 0 ? offerStart[doctor]! : lateOffer;
  const last = lateOffer < 0 ? offerStart[doctor + 1]! : lateOffer + 1;
  for (let offer = first; offer < last; offer++) {
    if (block[offer]! < 0 || servingBlock(network, doctor, block[offer]!) >= 0) continue;
    spread(network, { offer, base: stepCost, floor: -Infinity, source: -1, leaving: -1, best });
  }
  let stepsLeft = steps;
  let lowestUnsettled = Infinity;
  while (heap.size > 0) {
    const slot = heap.slots[0]!;
    const at = heap.keys[0]!;
    if (at >= best) break;
    dropFirst(heap);
    if (at > distance[slot]!) continue;
    search.settled++;
    if (--stepsLeft < 0) {
      lowestUnsettled = at;
      break;
    }
    if (open[slot]! > 0) {
      best = at;
      bestSlot = slot;
      bestLeft = -1;
      break;
    }
    for (let other = network.firstOfSlot[slot]!; other >= 0; other = network.nextOfSlot[other]!) {
      // Reduced costs are not below 0, save in a plan that no search made: there, count them as 0.
      const base = Math.max(at, at + price[slot]! - paid[other]!);
      if (base < best) {
        best = base;
        bestSlot = slot;
        bestLeft = other;
      }
      const mover = offerDoctor[other]!;
      const ownBlock = block[other]!;
      for (let offer = offerStart[mover]!; offer < offerStart[mover + 1]!; offer++) {
        if (block[offer]! < 0) continue;
        if (block[offer]! !== ownBlock && servingBlock(network, mover, block[offer]!) >= 0) continue;
        spread(network, { offer, base: base + stepCost, floor: at, source: slot, leaving: other, best });
      }
    }
  }

  const lowered: number[] = [];
  for (let i = 0; i < search.reachedCount; i++) {
    const slot = search.reached[i]!;
    const short = Math.min(best, lowestUnsettled) - distance[slot]!;
    if (short > 0) {
      price[slot]! -= short;
      lowered.push(slot);
    }
  }

  const takes: number[] = [];
  const leaves: number[] = [];
  const slots: number[] = [];
  if (bestSlot >= 0) {
    if (bestLeft < 0) open[bestSlot]! -= 1;
    let leaving = bestLeft;
    for (let slot = bestSlot; slot >= 0; slot = from[slot]!) {
      slots.push(slot);
      takes.push(taken[slot]!);
      leaves.push(leaving);
      leaving = left[slot]!;
    }
    applyMoves(network, { slots, takes, leaves });
  }
  for (const slot of lowered) {
    for (let offer = network.firstOfSlot[slot]!; offer >= 0; offer = network.nextOfSlot[offer]!) {
      lowerBuckets(network, offerDoctor[offer]!);
    }
  }
  for (const offer of leaves) if (offer >= 0) lowerBuckets(network, offerDoctor[offer]!);
  lowerBuckets(network, doctor);
  clearSearch(search);
  return bestSlot >= 0;
}

/** Reaches every slot that an offer could take. */
function spread(
  network: Network,
  {
    offer,
    base,
    floor,
    source,
    leaving,
    best,
  }: {
    offer: number;
    base: number;
    floor: number;
    source: number;
    leaving: number;
    best: number;
  },
): void {
  const { problem, price, search } = network;
  const { centres, groupCost, exceptionStart, exceptionCentre, exceptionCost } = problem;
  const { distance } = search;
  const row = problem.group[problem.offerDoctor[offer]!]! * centres;
  const first = problem.offerWeek[offer]! * centres;
  const start = base + network.penalty[offer]!;
  const late = offer >= problem.offers ? problem.lateCost.get(offer) : undefined;
  let exception = late === undefined ? exceptionStart[offer]! : 0;
  const exceptionEnd = late === undefined ? exceptionStart[offer + 1]! : 0;
  for (let centre = 0; centre < centres; centre++) {
    let cost = late === undefined ? groupCost[row + centre]! : late[centre]!;
    if (exception < exceptionEnd && exceptionCentre[exception] === centre) {
      cost = exceptionCost[exception++]!;
    }
    const slot = first + centre;
    const total = Math.max(floor, start + cost - price[slot]!);
    if (total < best && total < distance[slot]! && problem.seats[slot]! > 0) {
      reach(search, slot, total);
      search.from[slot] = source;
      search.taken[slot] = offer;
      search.left[slot] = leaving;
      push(search.heap, slot, total);
    }
  }
}

/**
 * Moves the doctors along a path, listed from its end to its start: at `slots[i]`, `takes[i]` comes and
 * `leaves[i]` goes (-1 = a seat was open). Where a doctor comes up twice, the detour is cut.
 */
function applyMoves(
  network: Network,
  { slots, takes, leaves }: { slots: number[]; takes: number[]; leaves: number[] },
): void {
  const { offerDoctor } = network.problem;
  const { block } = network;
  // The doctor who takes slots[i] leaves slots[i + 1], that is leaves[i + 1]; the first of all leaves none.
  const usesQuota = (i: number): boolean => {
    const leaving = leaves[i + 1] ?? -1;
    return leaving < 0 || block[leaving] !== block[takes[i]!];
  };
  for (let late = takes.length - 1; late > 0; late--) {
    if (!usesQuota(late)) continue;
    for (let early = 0; early < late; early++) {
      if (offerDoctor[takes[early]!] !== offerDoctor[takes[late]!] || !usesQuota(early)) continue;
      takes.splice(early + 1, late - early);
      slots.splice(early + 1, late - early);
      leaves.splice(early + 1, late - early);
      late = early + 1;
      break;
    }
  }
  for (const offer of leaves) if (offer >= 0) release(network, offer);
  takes.forEach((offer, i) => assign(network, offer, slots[i]!));
  for (const offer of takes) lowerBuckets(network, offerDoctor[offer]!);
}
