import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import { distinctPins, findFault, type RotationRefusal } from "./check-problem.ts";
import { assignmentKey } from "./constraints/roster.ts";
import { type Compiled, compile, OPEN_PRICE } from "./optimise/compile.ts";
import { type Searched, type SearchState, searchPlan } from "./optimise/search-plan.ts";
import type { RotationPlan } from "./plan.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import { verifyPlan } from "./verify-plan.ts";

/** Where the planner stands; handed to `onProgress`. */
export type PlanningState = SearchState;

/** How to plan. Everything has a default; equal options give equal plans. */
export interface PlanningOptions {
  /** Decides between equally good choices. Default 1. */
  readonly seed?: number;
  /** Work limits, counted and never clocked, so that a plan does not depend on the machine. */
  readonly limits?: {
    /** Rounds of improvement after the first plan. Default 60. */
    readonly rounds?: number;
    /** Shortest-path steps. Default: no limit. */
    readonly steps?: number;
  };
  /** Called now and then; the answer "stop" ends the search with the best plan found. */
  readonly onProgress?: (state: PlanningState) => "continue" | "stop";
  /** A plan that people already know. Among equally good plans, the one nearest to it is taken. */
  readonly published?: { readonly assignments: readonly RotationAssignment[] };
  readonly weights?: {
    /** Points that keeping one published assignment is worth. Default: only enough to break ties. */
    readonly kept?: number;
  };
}

/** Worth of a kept assignment when it only breaks ties: 2^20 of them stay below half a point. */
const TIE_BREAK = 2 ** -21;

/**
 * Plans a rotation: most covered seats (weighted by criticality), then least preference cost, then
 * least change of the published plan, and proves how far from the best the plan can be.
 * Refuses a problem that contradicts itself; a problem that can only be filled badly is planned badly.
 */
export function planRotation(
  problem: RotationProblem,
  options: PlanningOptions = {},
): Outcome<RotationPlan, RotationRefusal> {
  const fault = findFault(problem);
  if (fault !== undefined) return refuse(fault);
  const pinned = distinctPins(problem);
  const asked = { ...problem, pinned };
  const first = searchOnce(asked, compile(asked), options);
  if (options.published === undefined) return accept(first);

  // A problem that did not change gives the published plan again, whatever was proven of it.
  const { published } = options;
  const known = new Set(published.assignments.map(assignmentKey));
  const withChanges = countChanges(first, known);
  if (withChanges.counts.dropped === 0 && withChanges.counts.kept === first.assignments.length) {
    return accept(withChanges);
  }
  const points = options.weights?.kept ?? TIE_BREAK;
  const kept = published.assignments.filter(isWithin(problem));
  const second = searchOnce(asked, compile(asked, { assignments: kept, points }), options);
  const choices = [withChanges, countChanges(second, known)];
  if (verifyPlan(problem, published).isFeasible) {
    choices.push(countChanges(describe(asked, published.assignments, second), known));
  }
  const merit = (plan: RotationPlan): number => plan.cost - points * (plan.counts.kept ?? 0);
  const best = choices.reduce((one, two) =>
    two.weighted > one.weighted || (two.weighted === one.weighted && merit(two) <= merit(one)) ? two : one,
  );
  return accept({ ...best, ...strongestBounds(best, choices) });
}

function searchOnce(
  problem: RotationProblem,
  compiled: Compiled,
  { seed, limits, onProgress }: PlanningOptions,
): RotationPlan {
  const pinnedWeeks = new Int32Array(problem.doctors);
  for (const [doctor] of problem.pinned) pinnedWeeks[doctor]! += 1;
  const searched = searchPlan({
    problem: compiled,
    pinnedWeeks,
    seed: seed ?? 1,
    rounds: limits?.rounds ?? 60,
    steps: limits?.steps ?? Infinity,
    onProgress: onProgress ?? (() => "continue"),
  });
  const assignments: RotationAssignment[] = [...problem.pinned];
  for (let offer = 0; offer < compiled.offers; offer++) {
    const slot = searched.network.slotOf[offer]!;
    if (slot < 0) continue;
    const centre = slot % compiled.centres;
    assignments.push([compiled.offerDoctor[offer]!, centre, (slot - centre) / compiled.centres]);
  }
  assignments.sort((one, two) => one[0] - two[0] || one[2] - two[2]);
  return certify(problem, assignments, { compiled, searched });
}

/** Counts a plan's figures and writes what the search proved beside them. */
function certify(
  problem: RotationProblem,
  assignments: readonly RotationAssignment[],
  { compiled, searched }: { compiled: Compiled; searched: Searched },
): RotationPlan {
  const { figures } = verifyPlan(problem, { assignments });
  const pins = verifyPlan(problem, { assignments: problem.pinned }).figures;
  let freeWeight = 0;
  for (let slot = 0; slot < compiled.slots; slot++) {
    freeWeight += compiled.seats[slot]! * compiled.weight[slot]!;
  }
  const openWeight = freeWeight - (figures.weighted - pins.weighted);
  const proven = searched.bound - OPEN_PRICE * openWeight;
  const costBound = pins.cost + Math.max(0, Math.ceil(proven - 1e-3));
  const coverageBound = pins.covered + Math.floor(searched.coverage + 1e-3);
  const weightedBound = pins.weighted + Math.floor(searched.weightedCoverage + 1e-3);
  const { price } = searched.network;
  const prices = problem.seats.map((_, at) => {
    const week = at % problem.weeks;
    return price[week * problem.centres + (at - week) / problem.weeks]!;
  });
  return {
    assignments,
    prices,
    coverageBound,
    weightedBound,
    costBound,
    isProvenBest: figures.weighted === weightedBound && figures.cost === costBound,
    covered: figures.covered,
    weighted: figures.weighted,
    cost: figures.cost,
    fairness: figures.fairness,
    jain: figures.jain,
    counts: {
      seats: figures.seats,
      doctorsServing: figures.doctorsServing,
      pinned: problem.pinned.length,
      kept: undefined,
      dropped: undefined,
    },
    iterations: { steps: searched.network.search.settled, rounds: searched.rounds },
    isStopped: searched.isStopped,
  };
}

/** The published plan itself, with the figures and the proven coverage of another. */
function describe(
  problem: RotationProblem,
  assignments: readonly RotationAssignment[],
  { prices, coverageBound, weightedBound, iterations, isStopped, counts }: RotationPlan,
): RotationPlan {
  const { figures } = verifyPlan(problem, { assignments });
  const { covered, weighted, cost, fairness, jain, doctorsServing } = figures;
  return {
    assignments: [...assignments],
    prices,
    coverageBound,
    weightedBound,
    costBound: 0,
    isProvenBest: false,
    covered,
    weighted,
    cost,
    fairness,
    jain,
    counts: { ...counts, doctorsServing },
    iterations,
    isStopped,
  };
}

function countChanges(plan: RotationPlan, known: ReadonlySet<string>): RotationPlan {
  const kept = plan.assignments.filter((assignment) => known.has(assignmentKey(assignment))).length;
  return { ...plan, counts: { ...plan.counts, kept, dropped: known.size - kept } };
}

/** Each search proves something of all plans; the best of it holds for the plan that is taken. */
function strongestBounds(
  plan: RotationPlan,
  others: readonly RotationPlan[],
): Pick<RotationPlan, "coverageBound" | "weightedBound" | "costBound" | "isProvenBest"> {
  const coverageBound = Math.min(...others.map((other) => other.coverageBound));
  const weightedBound = Math.min(...others.map((other) => other.weightedBound));
  // A bound of the cost holds only at the coverage for which it was proven.
  const atPar = others.filter((other) => other.weighted === plan.weighted);
  const costBound = Math.max(...atPar.map((other) => other.costBound));
  const isProvenBest = plan.weighted === weightedBound && plan.cost === costBound;
  return { coverageBound, weightedBound, costBound, isProvenBest };
}

const isWithin =
  ({ doctors, centres, weeks }: RotationProblem) =>
  ([doctor, centre, week]: RotationAssignment): boolean =>
    [doctor, centre, week].every(Number.isInteger) &&
    doctor >= 0 &&
    doctor < doctors &&
    centre >= 0 &&
    centre < centres &&
    week >= 0 &&
    week < weeks;
