import type { Breach } from "./constraints/constraint.ts";
import { breachOf, candidateConstraints } from "./constraints/index.ts";
import { knownIndices } from "./constraints/known-indices.ts";
import { pinnedKept } from "./constraints/pinned-kept.ts";
import {
  enrol,
  factsOf,
  preferenceOf,
  type Roster,
  type RotationFacts,
  rosterOf,
} from "./constraints/roster.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";

/** The figures of a plan, counted from its assignments alone. */
export interface PlanFigures {
  /** Seats of the horizon, in line-weeks. */
  readonly seats: number;
  /** Seats with a doctor, and the same weighted by criticality. */
  readonly covered: number;
  readonly weighted: number;
  /** Preference points over all assignments, pinned ones included. */
  readonly cost: number;
  /** Σ (weeks of a doctor)²: the less, the fairer. */
  readonly fairness: number;
  /** Jain's index over the doctors who serve, (Σx)² / (n Σx²); undefined when nobody serves. */
  readonly jain: number | undefined;
  readonly doctorsServing: number;
}

/** What {@link verifyPlan} found; a plan without breaches is feasible. */
export interface PlanVerdict {
  readonly isFeasible: boolean;
  readonly breaches: readonly Breach[];
  readonly figures: PlanFigures;
}

/**
 * Judges a plan against every hard rule and counts its figures. Shares nothing with the planner.
 * Assignments are judged in turn, each against those before it, so that a conflict is told once.
 */
export function verifyPlan(
  problem: RotationProblem,
  plan: { readonly assignments: readonly RotationAssignment[] },
): PlanVerdict {
  const facts = factsOf(problem);
  const roster = rosterOf(facts, []);
  const breaches: Breach[] = [];
  const known: RotationAssignment[] = [];
  for (const assignment of plan.assignments) {
    const candidate = { facts, roster, assignment };
    const unknown = breachOf(knownIndices, candidate);
    if (unknown !== undefined) {
      breaches.push(unknown);
      continue;
    }
    for (const constraint of candidateConstraints) {
      const breach = breachOf(constraint, candidate);
      if (breach !== undefined) breaches.push(breach);
    }
    enrol(candidate);
    known.push(assignment);
  }
  for (const assignment of problem.pinned) {
    const breach = breachOf(pinnedKept, { facts, roster, assignment });
    if (breach !== undefined) breaches.push(breach);
  }
  return { isFeasible: breaches.length === 0, breaches, figures: countFigures({ facts, roster, known }) };
}

function countFigures({
  facts,
  roster,
  known,
}: {
  readonly facts: RotationFacts;
  readonly roster: Roster;
  /** Assignments of known doctors, centres and weeks. */
  readonly known: readonly RotationAssignment[];
}): PlanFigures {
  const { problem } = facts;
  const { taken, byDoctor } = roster;
  let seats = 0;
  let covered = 0;
  let weighted = 0;
  problem.seats.forEach((count, slot) => {
    const filled = Math.min(taken.get(slot) ?? 0, count);
    seats += count;
    covered += filled;
    weighted += filled * (problem.weight?.[slot] ?? 1);
  });
  let cost = 0;
  for (const [doctor, centre] of known) cost += preferenceOf(problem, { doctor, centre });
  let fairness = 0;
  for (const served of byDoctor.values()) fairness += served.length ** 2;
  const doctorsServing = byDoctor.size;
  const jain = fairness === 0 ? undefined : known.length ** 2 / (doctorsServing * fairness);
  return { seats, covered, weighted, cost, fairness, jain, doctorsServing };
}
