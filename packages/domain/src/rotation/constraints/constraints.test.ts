import { describe, expect, it } from "vitest";
import type { RotationAssignment, RotationProblem } from "../problem.ts";
import { verifyPlan } from "../verify-plan.ts";
import type { ConstraintKey } from "./constraint.ts";
import { hardConstraints, softTerms } from "./index.ts";
import { factsOf } from "./roster.ts";
import type { SoftTermKey } from "./soft/soft-term.ts";

/** Two centres, six weeks, three doctors; centre 1 is closed in week 5. */
const problem: RotationProblem = {
  weeks: 6,
  centres: 2,
  doctors: 3,
  zones: 1,
  seats: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
  zoneCost: [4, 7],
  sets: [[0]],
  doc: {
    zone: [0, 0, 0],
    set: [-1, 0, -1],
    max: [2, 1, 3],
    gap: [2, 0, 0],
    weeks: [
      [0, 1, 3, 5],
      [0, 2],
      [0, 1, 2, 3, 5],
    ],
    cost: [[], [], [0, -1]],
  },
  pinned: [[0, 0, 0]],
  forbidden: [[2, 1, 3]],
};
const pin: RotationAssignment = [0, 0, 0];

interface Example {
  readonly kept: readonly RotationAssignment[];
  readonly broken: readonly RotationAssignment[];
}

// A rule without an example does not compile.
const examples: Record<ConstraintKey, Example> = {
  knownIndices: { kept: [pin], broken: [pin, [3, 0, 2]] },
  weekOffered: { kept: [pin, [1, 0, 2]], broken: [pin, [1, 0, 3]] },
  centreEligible: { kept: [pin, [1, 0, 2]], broken: [pin, [1, 1, 2]] },
  centreNotRefused: { kept: [pin, [2, 1, 2]], broken: [pin, [2, 0, 2]] },
  notForbidden: { kept: [pin, [2, 1, 2]], broken: [pin, [2, 1, 3]] },
  onePlaceAWeek: { kept: [pin, [0, 1, 3]], broken: [pin, [0, 1, 0]] },
  quotaKept: { kept: [pin, [1, 0, 2]], broken: [[1, 0, 2], pin, [0, 1, 3], [0, 0, 5]] },
  gapKept: { kept: [pin, [0, 1, 3]], broken: [pin, [0, 1, 1]] },
  lineOpen: { kept: [pin, [0, 0, 5]], broken: [pin, [0, 1, 5]] },
  seatFree: { kept: [pin, [2, 1, 0]], broken: [pin, [1, 0, 0]] },
  pinnedKept: { kept: [pin], broken: [[0, 0, 3]] },
};

const breachesOf = (assignments: readonly RotationAssignment[]): ConstraintKey[] =>
  verifyPlan(problem, { assignments }).breaches.map((breach) => breach.constraint);

describe("hard rules", () => {
  for (const [key, { kept, broken }] of Object.entries(examples)) {
    it(`${key}: one plan keeps it, another breaks it`, () => {
      expect(breachesOf(kept)).toEqual([]);
      expect(breachesOf(broken)).toContain(key);
    });
  }

  it("are told with a stable code and a sentence in both languages", () => {
    for (const { broken } of Object.values(examples)) {
      for (const { code, reason } of verifyPlan(problem, { assignments: broken }).breaches) {
        expect(code).toMatch(/^[A-Z_]+$/);
        expect(reason.fr).toMatch(/\.$/);
        expect(reason.en).toMatch(/\.$/);
      }
    }
  });

  it("are each listed once", () => {
    const keys = hardConstraints.map((constraint) => constraint.key);
    expect(keys.toSorted()).toEqual(Object.keys(examples).sort());
  });
});

const comparisons: Record<SoftTermKey, { better: RotationAssignment[]; worse: RotationAssignment[] }> = {
  coveredWeight: { better: [pin, [1, 0, 2]], worse: [pin] },
  preferenceCost: { better: [pin], worse: [[0, 1, 0]] },
  fairness: { better: [pin, [1, 0, 2]], worse: [pin, [0, 0, 3]] },
  publishedDistance: { better: [pin], worse: [[0, 1, 3]] },
};

describe("soft terms", () => {
  for (const { key, better, measure } of softTerms) {
    it(`${key}: tells the better plan from the worse`, () => {
      const judge = (assignments: readonly RotationAssignment[]) =>
        measure({ facts: factsOf(problem), assignments, published: [pin] });
      const difference = judge(comparisons[key].better) - judge(comparisons[key].worse);
      expect(Math.sign(difference)).toBe(better === "more" ? 1 : -1);
    });
  }
});
