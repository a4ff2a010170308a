import { dropFirst, push } from "./heap.ts";
import {
  assign,
  clearSearch,
  lowerBuckets,
  type Network,
  reach,
  release,
  servingBlock,
} from "./network.ts";

/**
 * Gives one more week to a doctor, if that lowers the total: the mirror image of `coverSeat`. He takes a
 * seat; whoever served there moves on or goes free; the path ends at a free doctor or at an open seat.
 * Prices of the visited slots fall, so that afterwards no doctor gains by an exchange.
 * Returns whether he got a week.
 */
export function giveWeek(network: Network, doctor: number): boolean {
  const { problem, price, block, slotOf, paid, served, search, open } = network;
  const { offerStart, offerDoctor, quota } = problem;
  const { distance, from, taken, left, heap } = search;
  if (served[doctor]! >= quota[doctor]!) return false;

  // Going without the week is worth 0: only paths below that help.
  let best = 0;
  let bestSlot = -1;
  let bestLeft = -1;

  for (let offer = offerStart[doctor]!; offer < offerStart[doctor + 1]!; offer++) {
    if (block[offer]! < 0 || servingBlock(network, doctor, block[offer]!) >= 0) continue;
    spread(network, { offer, base: 0, source: -1, leaving: -1, best });
  }
  while (heap.size > 0) {
    const slot = heap.slots[0]!;
    const at = heap.keys[0]!;
    if (at >= best) break;
    dropFirst(heap);
    if (at > distance[slot]!) continue;
    search.settled++;
    if (open[slot]! > 0) {
      best = at;
      bestSlot = slot;
      bestLeft = -1;
      break;
    }
    for (let other = network.firstOfSlot[slot]!; other >= 0; other = network.nextOfSlot[other]!) {
      const base = at + price[slot]! - paid[other]!;
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
        spread(network, { offer, base, source: slot, leaving: other, best });
      }
    }
  }

  const lowered: number[] = [];
  for (let i = 0; i < search.reachedCount; i++) {
    const slot = search.reached[i]!;
    const short = best - distance[slot]!;
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
  { offer, base, source, leaving, best }: {
    offer: number; base: number; source: number; leaving: number; best: number;
  },
): void {
  const { problem, price, search } = network;
  const { centres, groupCost, exceptionStart, exceptionCentre, exceptionCost } = problem;
  const { distance } = search;
  const row = problem.group[problem.offerDoctor[offer]!]! * centres;
  const first = problem.offerWeek[offer]! * centres;
  const start = base + network.penalty[offer]!;
  let exception = exceptionStart[offer]!;
  const exceptionEnd = exceptionStart[offer + 1]!;
  for (let centre = 0; centre < centres; centre++) {
    let cost = groupCost[row + centre]!;
    if (exception < exceptionEnd && exceptionCentre[exception] === centre) {
      cost = exceptionCost[exception++]!;
    }
    const slot = first + centre;
    const total = start + cost - price[slot]!;
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
 * `leaves[i]` goes (-1 = a seat was open). A doctor who comes up twice is cut short where he can be.
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
