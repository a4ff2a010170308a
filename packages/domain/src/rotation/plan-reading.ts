import { factsOf, type Roster, type RotationFacts, rosterOf } from "./constraints/roster.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";

/** A problem and a plan, looked up once so that many holes are explained quickly. */
export interface PlanReading {
  readonly facts: RotationFacts;
  readonly roster: Roster;
  /** Doctors who offer each week. */
  readonly offering: readonly (readonly number[])[];
}

/** Prepares a plan for explanations. */
export function readPlan(
  problem: RotationProblem,
  plan: { readonly assignments: readonly RotationAssignment[] },
): PlanReading {
  const facts = factsOf(problem);
  const offering: number[][] = Array.from({ length: problem.weeks }, () => []);
  facts.offered.forEach((weeks, doctor) => {
    for (const week of weeks) offering[week]?.push(doctor);
  });
  return { facts, roster: rosterOf(facts, plan.assignments), offering };
}
