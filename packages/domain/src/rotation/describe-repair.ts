import { preferenceOf } from "./constraints/roster.ts";
import type { Network } from "./optimise/network.ts";
import type { RotationProblem } from "./problem.ts";
import type { Repair, RepairMove, RotationEvent } from "./repair-events.ts";

/** Nets the changes of the network out to moves, and counts them. */
export function describeRepair({
  problem,
  network,
  event,
  movePoints,
}: {
  problem: RotationProblem;
  network: Network;
  event: RotationEvent;
  movePoints: number;
}): Repair {
  const { centres } = problem;
  const { offerDoctor } = network.problem;
  const changes = network.changes!;
  const net = new Map<string, { doctor: number; slot: number; count: number }>();
  for (let i = 0; i < changes.length; i += 3) {
    const doctor = offerDoctor[changes[i]!]!;
    const slot = changes[i + 1]!;
    const known = net.get(`${doctor},${slot}`) ?? { doctor, slot, count: 0 };
    net.set(`${doctor},${slot}`, { ...known, count: known.count + changes[i + 2]! });
  }
  const byDoctor = new Map<number, { left: number[]; taken: number[] }>();
  let covered = 0;
  let cost = 0;
  for (const { doctor, slot, count } of net.values()) {
    if (count === 0) continue;
    const places = byDoctor.get(doctor) ?? { left: [], taken: [] };
    (count > 0 ? places.taken : places.left).push(slot);
    byDoctor.set(doctor, places);
    covered += count;
    cost += count * preferenceOf(problem, { doctor, centre: slot % centres });
  }
  const placeOf = (slot: number) => ({ centre: slot % centres, week: Math.floor(slot / centres) });
  const moves: RepairMove[] = [];
  for (const [doctor, { left, taken }] of [...byDoctor].sort(([one], [two]) => one - two)) {
    for (let i = 0; i < Math.max(left.length, taken.length); i++) {
      const from = left[i] === undefined ? {} : { from: placeOf(left[i]!) };
      const to = taken[i] === undefined ? {} : { to: placeOf(taken[i]!) };
      moves.push({ doctor, ...from, ...to });
    }
  }
  // What the event itself does is nobody's disruption.
  const own = moves.filter(({ doctor }) => "doctor" in event && doctor === event.doctor).length;
  return { moves, covered, cost, effort: cost + movePoints * (moves.length - own) };
}
