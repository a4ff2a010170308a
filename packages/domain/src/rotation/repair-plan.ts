import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { Text } from "../shared/text.ts";
import { distinctPins, findFault, type RotationRefusal } from "./check-problem.ts";
import { preferenceOf } from "./constraints/roster.ts";
import { describeRepair } from "./describe-repair.ts";
import { type Compiled, compile } from "./optimise/compile.ts";
import type { Network } from "./optimise/network.ts";
import {
  addOffer,
  closeSeat,
  loadForRepair,
  openSeat,
  type RepairLimits,
  withdrawOffer,
} from "./optimise/repair-network.ts";
import { searchPlan } from "./optimise/search-plan.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import { type EventRefusal, eventRefusals, type Repair, type RotationEvent } from "./repair-events.ts";
import { verifyPlan } from "./verify-plan.ts";

/** Why a desk cannot be opened on a plan. */
export type DeskRefusal = RotationRefusal | { readonly code: "PLAN_BREAKS_RULES"; readonly message: Text };

/** A plan held ready for repairs. Each repair changes the plan that the desk holds. */
export interface RepairDesk {
  readonly repair: (event: RotationEvent) => Outcome<Repair, EventRefusal>;
  /** The plan as it stands, by doctor then week. */
  readonly assignments: () => readonly RotationAssignment[];
}

/** What weighs in a repair. */
export interface RepairOptions {
  /**
   * Preference points that a further change of place must save: one point of disruption for so many
   * points of preference. Default 10.
   */
  readonly movePoints?: number;
  /** Room for offers made at the desk. Default 512. */
  readonly mostOffers?: number;
}

/** A plan with, if it has them, the prices that its planner found. */
export interface RepairablePlan {
  readonly assignments: readonly RotationAssignment[];
  readonly prices?: readonly number[];
}

/** Mends a plan after one event. To mend many, open one desk: {@link openRepairDesk}. */
export function repairPlan(
  problem: RotationProblem,
  plan: RepairablePlan,
  { event, ...options }: RepairOptions & { readonly event: RotationEvent },
): Outcome<Repair & RepairablePlan, EventRefusal | DeskRefusal> {
  const desk = openRepairDesk(problem, plan, options);
  if (!desk.ok) return desk;
  const repair = desk.value.repair(event);
  return repair.ok ? accept({ ...repair.value, assignments: desk.value.assignments() }) : repair;
}

/**
 * Holds a plan ready for repairs of a few milliseconds each. A repair covers most seats, then takes the
 * least sum of preference points and points of moves, along one chain of moves.
 */
export function openRepairDesk(
  problem: RotationProblem,
  plan: RepairablePlan,
  { movePoints = 10, mostOffers = 512 }: RepairOptions = {},
): Outcome<RepairDesk, DeskRefusal> {
  const fault = findFault(problem);
  if (fault !== undefined) return refuse(fault);
  const [breach] = verifyPlan(problem, plan).breaches;
  if (breach !== undefined) return refuse({ code: "PLAN_BREAKS_RULES", message: breach.reason });

  const pinned = distinctPins(problem);
  const compiled = compile({ ...problem, pinned }, undefined, mostOffers);
  const pins = new Map(pinned.map((pin) => [pin[0] * problem.weeks + pin[2], pin]));
  const network = loadForRepair(compiled, {
    slotOf: slotsOf(compiled, plan.assignments),
    price: pricesOf(problem, compiled, plan),
  });
  // Enough that longer searches save 0.1 point a repair and cover one hole more in 150, however wide the network.
  const limits: RepairLimits = { stepCost: movePoints, coverSteps: 60, giveSteps: 40 };
  let offersMade = compiled.offers;

  const act = (event: RotationEvent): EventRefusal["code"] | undefined => {
    const { week } = event;
    const isKnown = (value: number, count: number): boolean =>
      Number.isInteger(value) && value >= 0 && value < count;
    if (!isKnown(week, problem.weeks)) return "UNKNOWN_INDEX";
    if ("centre" in event) {
      if (!isKnown(event.centre, problem.centres)) return "UNKNOWN_INDEX";
      const slot = week * problem.centres + event.centre;
      if (event.kind === "lineOpened") openSeat(network, slot, limits);
      else if (compiled.seats[slot]! > 0) closeSeat(network, slot, limits);
      else return pinned.some((pin) => pin[1] === event.centre && pin[2] === week) ? "PINNED" : "NO_LINE";
      return undefined;
    }
    const { doctor } = event;
    if (!isKnown(doctor, problem.doctors)) return "UNKNOWN_INDEX";
    const known = offersIn(network, { doctor, week, offersMade });
    if (event.kind === "cancellation") {
      if (pins.has(doctor * problem.weeks + week)) return "PINNED";
      const serving = known.find((offer) => network.slotOf[offer]! >= 0);
      if (serving === undefined) return "NOT_IN_PLAN";
      withdrawOffer(network, serving, limits);
      return undefined;
    }
    // An offer that is open already, or that pinned weeks exclude, changes nothing.
    if (known.some((offer) => network.penalty[offer] === 0)) return undefined;
    const gap = compiled.gap[doctor]!;
    const isNearPin = pinned.some((pin) => pin[0] === doctor && Math.abs(pin[2] - week) <= gap);
    if (isNearPin || compiled.quota[doctor]! <= 0) return undefined;
    if (offersMade === compiled.offerWeek.length) return "TOO_MANY_OFFERS";
    const offer = offersMade++;
    compiled.offerWeek[offer] = week;
    compiled.offerDoctor[offer] = doctor;
    compiled.lateCost.set(offer, costsOf(problem, { doctor, week }));
    addOffer(network, { offer, limits });
    return undefined;
  };

  const repair = (event: RotationEvent): Outcome<Repair, EventRefusal> => {
    network.changes!.length = 0;
    const code = act(event);
    if (code !== undefined) return refuse({ code, message: eventRefusals[code] });
    return accept(describeRepair({ problem, network, event, movePoints }));
  };
  const assignments = (): readonly RotationAssignment[] => {
    const list: RotationAssignment[] = [...pinned];
    for (let offer = 0; offer < offersMade; offer++) {
      const slot = network.slotOf[offer]!;
      if (slot < 0) continue;
      const centre = slot % problem.centres;
      list.push([compiled.offerDoctor[offer]!, centre, (slot - centre) / problem.centres]);
    }
    return list.sort((one, two) => one[0] - two[0] || one[2] - two[2]);
  };
  return accept({ repair, assignments });
}

/** Slot of each offer in a feasible plan. */
function slotsOf(compiled: Compiled, assignments: readonly RotationAssignment[]): Int32Array {
  const slotOf = new Int32Array(compiled.offerWeek.length).fill(-1);
  for (const [doctor, centre, week] of assignments) {
    for (let offer = compiled.offerStart[doctor]!; offer < compiled.offerStart[doctor + 1]!; offer++) {
      if (compiled.offerWeek[offer] === week) slotOf[offer] = week * compiled.centres + centre;
    }
  }
  return slotOf;
}

/** The planner's prices, or those of a quick search when the plan was made elsewhere. */
function pricesOf(problem: RotationProblem, compiled: Compiled, { prices }: RepairablePlan): Float64Array {
  const { weeks, centres } = problem;
  if (prices?.length === weeks * centres) {
    return Float64Array.from(prices, (_, slot) => {
      const centre = slot % centres;
      return prices[centre * weeks + (slot - centre) / centres]!;
    });
  }
  const pinnedWeeks = new Int32Array(problem.doctors);
  const request = { problem: compiled, pinnedWeeks, seed: 1, rounds: 4, steps: Infinity };
  return searchPlan({ ...request, onProgress: () => "continue" }).network.price;
}

/** Offers of a doctor in a week, those made at the desk included. */
function offersIn(
  { problem, lateOffers }: Network,
  { doctor, week, offersMade }: { doctor: number; week: number; offersMade: number },
): number[] {
  const found: number[] = [];
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    if (problem.offerWeek[offer] === week) found.push(offer);
  }
  for (let offer = problem.offers; offer < offersMade && lateOffers.length > 0; offer++) {
    if (problem.offerDoctor[offer] === doctor && problem.offerWeek[offer] === week) found.push(offer);
  }
  return found;
}

/** Costs of a doctor at each centre in a week not offered before; Infinity = not possible. */
function costsOf(problem: RotationProblem, { doctor, week }: { doctor: number; week: number }): Float64Array {
  const costs = new Float64Array(problem.centres).fill(Infinity);
  const set = problem.doc.set[doctor] ?? -1;
  const centres = set < 0 ? costs.keys() : (problem.sets[set] ?? []);
  for (const centre of centres) {
    const points = preferenceOf(problem, { doctor, centre });
    if (points >= 0) costs[centre] = points;
  }
  for (const [other, centre, at] of problem.forbidden) {
    if (other === doctor && at === week) costs[centre] = Infinity;
  }
  return costs;
}
