import { describe, expect, it } from "vitest";
import type { RotationAssignment } from "../problem.ts";
import { verifyPlan } from "../verify-plan.ts";
import type { ConstraintKey } from "./constraint.ts";
import { examplePin, exampleProblem, ruleExamples, termExamples } from "./constraint-examples.ts";
import { hardConstraints, softTerms } from "./index.ts";
import { factsOf } from "./roster.ts";

const breachesOf = (assignments: readonly RotationAssignment[]): ConstraintKey[] =>
  verifyPlan(exampleProblem, { assignments }).breaches.map((breach) => breach.constraint);

describe("hard rules", () => {
  for (const [key, { kept, broken }] of Object.entries(ruleExamples)) {
    it(`${key}: one plan keeps it, another breaks it`, () => {
      expect(breachesOf(kept)).toEqual([]);
      expect(breachesOf(broken)).toContain(key);
    });
  }

  it("are told with a stable code and a sentence in both languages", () => {
    for (const { broken } of Object.values(ruleExamples)) {
      for (const { code, reason } of verifyPlan(exampleProblem, { assignments: broken }).breaches) {
        expect(code).toMatch(/^[A-Z_]+$/);
        expect(reason.fr).toMatch(/\.$/);
        expect(reason.en).toMatch(/\.$/);
      }
    }
  });

  it("are each listed once", () => {
    const keys = hardConstraints.map((constraint) => constraint.key);
    expect(keys.toSorted()).toEqual(Object.keys(ruleExamples).sort());
  });
});

describe("soft terms", () => {
  for (const { key, better, measure } of softTerms) {
    it(`${key}: tells the better plan from the worse`, () => {
      const judge = (assignments: readonly RotationAssignment[]) =>
        measure({ facts: factsOf(exampleProblem), assignments, published: [examplePin] });
      const difference = judge(termExamples[key].better) - judge(termExamples[key].worse);
      expect(Math.sign(difference)).toBe(better === "more" ? 1 : -1);
    });
  }
});
