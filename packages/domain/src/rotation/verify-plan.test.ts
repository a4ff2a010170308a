import { expect, it } from "vitest";
import { generateProblem } from "../../bench/generate-problem.ts";
import { planRotation } from "./plan-rotation.ts";
import { verifyPlan } from "./verify-plan.ts";

const problem = generateProblem({ centres: 3, doctors: 340, seed: 1 });
const outcome = planRotation(problem);
const assignments = outcome.ok ? outcome.value.assignments : [];

it("counts the figures of a plan from its assignments alone", () => {
  const { isFeasible, figures } = verifyPlan(problem, { assignments });
  expect(isFeasible).toBe(true);
  expect(figures).toMatchObject({ seats: 205, covered: 201, weighted: 201, cost: 1646 });
  expect(figures.jain).toBeCloseTo(201 ** 2 / (figures.doctorsServing * figures.fairness), 12);
});

it("has no Jain index for a plan without doctors", () => {
  expect(verifyPlan({ ...problem, pinned: [] }, { assignments: [] }).figures.jain).toBeUndefined();
});

it("tells an assignment made twice, a stranger and a missing pin, and still counts the rest", () => {
  const first = assignments[0]!;
  const codes = (list: typeof assignments) =>
    verifyPlan(problem, { assignments: list }).breaches.map((breach) => breach.code);
  expect(codes([...assignments, first])).toContain("TWO_PLACES_IN_A_WEEK");
  expect(codes([...assignments, [9999, 0, 0]])).toEqual(["UNKNOWN_INDEX"]);
  const pin = problem.pinned[0]!;
  expect(codes(assignments.filter((one) => one.join() !== pin.join()))).toEqual(["PINNED_MISSING"]);
});
