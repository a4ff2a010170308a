import { coverSeat } from "./cover-seat.ts";
import { assign, lowerBuckets, type Network, release } from "./network.ts";

/** Worth of one squared week against a point of cost: so small that only free moves are made. */
const FAIRNESS_POINT = 2 ** -12;

/**
 * Lowers Σ (weeks of a doctor)² where that costs nothing: a doctor with many weeks hands one on, by
 * moves that cost nothing, to a doctor with fewer. Prices stay, so coverage, cost and proof stay too.
 */
export function shareWeeks({
  network,
  pinnedWeeks,
  steps,
  budget,
}: {
  network: Network;
  /** Weeks that each doctor serves outside of the search. */
  pinnedWeeks: Int32Array;
  /** Most slots to settle for one week, and in all. */
  steps: number;
  budget: number;
}): void {
  const { problem, search, block } = network;
  const arrivalCost = new Float64Array(problem.doctors);
  const weeksOf = (doctor: number): number => network.served[doctor]! + pinnedWeeks[doctor]!;
  const priceArrival = (doctor: number): void => {
    arrivalCost[doctor] = FAIRNESS_POINT * (2 * weeksOf(doctor) + 1);
  };
  for (let doctor = 0; doctor < problem.doctors; doctor++) priceArrival(doctor);
  const busiest = [...arrivalCost.keys()]
    .filter((doctor) => weeksOf(doctor) > 1 && network.served[doctor]! > 0)
    .sort((one, two) => weeksOf(two) - weeksOf(one) || one - two);
  const end = search.settled + budget;
  for (const doctor of busiest) {
    const begin = problem.offerStart[doctor]!;
    const blocks = block.slice(begin, problem.offerStart[doctor + 1]);
    for (let offer = begin; offer < begin + blocks.length; offer++) {
      const slot = network.slotOf[offer]!;
      // A week that the doctor serves better than others would cost something to hand on.
      if (slot < 0 || network.price[slot] !== network.paid[offer]) continue;
      if (search.settled > end) return;
      const relief = FAIRNESS_POINT * (2 * weeksOf(doctor) - 1);
      release(network, offer);
      // The week must not come back to the doctor, nor another in its place.
      for (let other = begin; other < begin + blocks.length; other++) {
        if (network.slotOf[other]! < 0) block[other] = -1;
      }
      const covered = coverSeat(network, slot, {
        ceiling: relief,
        arrivalCost,
        steps,
        keepsPrices: true,
      });
      block.set(blocks, begin);
      if (covered.kind === "none") assign(network, offer, slot);
      if (covered.kind === "covered") priceArrival(covered.newcomer);
      priceArrival(doctor);
      lowerBuckets(network, doctor);
    }
  }
}
