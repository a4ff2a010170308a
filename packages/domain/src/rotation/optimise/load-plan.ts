import { assign, type Network, release } from "./network.ts";

/** A plan in the search's own terms, with the prices and blocks it was found with. */
export interface Snapshot {
  readonly slotOf: Int32Array;
  readonly price: Float64Array;
  readonly block: Int32Array;
}

/** A copy of where the network stands. */
export const takeSnapshot = (network: Network): Snapshot => ({
  slotOf: network.slotOf.slice(),
  price: network.price.slice(),
  block: network.block.slice(),
});

/**
 * Puts a network back to where it stood, or to a plan that was made elsewhere. The buckets must be
 * refreshed before the next search, once the blocks are as they shall be.
 */
export function loadPlan(network: Network, { slotOf, price, block }: Snapshot): void {
  const { problem, open } = network;
  for (let offer = 0; offer < problem.offers; offer++) {
    if (network.slotOf[offer]! >= 0) release(network, offer);
  }
  network.price.set(price);
  network.block.set(block);
  for (let slot = 0; slot < problem.slots; slot++) open[slot] = Math.max(0, problem.seats[slot]!);
  for (let offer = 0; offer < problem.offers; offer++) {
    const slot = slotOf[offer]!;
    if (slot < 0) continue;
    assign(network, offer, slot);
    open[slot]! -= 1;
  }
}
