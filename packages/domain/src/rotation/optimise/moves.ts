import type { Compiled } from "./compile.ts";
import { coverSeat } from "./cover-seat.ts";
import { giveWeek } from "./give-week.ts";
import { lowerBuckets, type Network, release } from "./network.ts";

/** Covers a seat, or counts the one that stays open for it. */
export function coverOrOpen(network: Network, slot: number): void {
  const covered = coverSeat(network, slot);
  if (covered.kind === "open") network.open[covered.slot]! += 1;
}

/** Slots in the order in which they are covered: weeks with the fewest offers first. */
export function scarcestFirst(problem: Compiled): number[] {
  const supply = new Float64Array(problem.weeks);
  for (const week of problem.offerWeek) supply[week]! += 1;
  return [...supply.keys()].sort((a, b) => supply[a]! - supply[b]! || a - b);
}

/** Takes all weeks from a doctor, covers them without that doctor, then gives new blocks and the best weeks. */
export function replaceDoctor(network: Network, doctor: number, setBlocks: () => void): void {
  const { problem, block, firstOfDoctor } = network;
  const freed: number[] = [];
  for (let offer = firstOfDoctor[doctor]!; offer >= 0; offer = firstOfDoctor[doctor]!) {
    freed.push(network.slotOf[offer]!);
    release(network, offer);
  }
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    block[offer] = -1;
  }
  for (const slot of freed) coverOrOpen(network, slot);
  setBlocks();
  lowerBuckets(network, doctor);
  while (giveWeek(network, doctor));
}

/** Cost of the present plan (without penalties) plus the open prices of its open seats. */
export function presentTotal(network: Network): { open: number; total: number } {
  const { problem } = network;
  let open = 0;
  let total = 0;
  for (let slot = 0; slot < problem.slots; slot++) {
    open += network.open[slot]!;
    total += network.open[slot]! * problem.openPrice[slot]!;
  }
  for (let offer = 0; offer < problem.offers; offer++) {
    if (network.slotOf[offer]! >= 0) total += network.paid[offer]! - network.penalty[offer]!;
  }
  return { open, total };
}
