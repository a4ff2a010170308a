import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallProblem } from "../../bench/arbitrary-problem.ts";
import { enumeratePlans } from "../../bench/enumerate-plans.ts";
import { generateProblem, sizes } from "../../bench/generate-problem.ts";
import type { RotationPlan } from "./plan.ts";
import { type PlanningOptions, planRotation } from "./plan-rotation.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import { verifyPlan } from "./verify-plan.ts";

const plan = (problem: RotationProblem, options?: PlanningOptions): RotationPlan => {
  const outcome = planRotation(problem, options);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
};

/** The same problem with some weeks of a first plan pinned. */
const pinSome = (problem: RotationProblem, share: number): RotationProblem => {
  const { assignments } = plan(problem);
  return { ...problem, pinned: assignments.filter((_, i) => i % share === 0) };
};

describe("a rotation plan", () => {
  it("keeps every rule, covers as much as any plan and costs as little", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const made = plan(problem);
        const best = enumeratePlans(problem);
        expect(verifyPlan(problem, made).breaches).toEqual([]);
        expect(made.weighted).toBe(best?.weighted);
        expect(made.cost).toBe(best?.cost);
        expect(made.fairness).toBeGreaterThanOrEqual(best?.fairness ?? 0);
        expect(made.weightedBound).toBeGreaterThanOrEqual(best?.weighted ?? 0);
        expect(made.coverageBound).toBeGreaterThanOrEqual(best?.covered ?? 0);
        expect(made.costBound).toBeLessThanOrEqual(best?.cost ?? 0);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("does so around pinned weeks", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 3 }), (loose, share) => {
        const problem = pinSome(loose, share);
        const made = plan(problem);
        const best = enumeratePlans(problem);
        expect(verifyPlan(problem, made).breaches).toEqual([]);
        expect([made.weighted, made.cost]).toEqual([best?.weighted, best?.cost]);
        expect(made.weightedBound).toBeGreaterThanOrEqual(made.weighted);
        expect(made.coverageBound).toBeGreaterThanOrEqual(best?.covered ?? 0);
        expect(made.costBound).toBeLessThanOrEqual(made.cost);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it("claims no bound that a plan passes, even when its work is cut short", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 3 }), fc.nat(12), (loose, share, steps) => {
        const problem = pinSome(loose, share);
        const onProgress = () => "stop" as const;
        const cuts: PlanningOptions[] = [{ limits: { rounds: 0 } }, { limits: { steps } }, { onProgress }];
        const best = enumeratePlans(problem);
        for (const options of cuts) {
          const made = plan(problem, options);
          expect(verifyPlan(problem, made).breaches).toEqual([]);
          expect(made.weightedBound).toBeGreaterThanOrEqual(best?.weighted ?? 0);
          expect(made.coverageBound).toBeGreaterThanOrEqual(best?.covered ?? 0);
          expect(made.costBound).toBeLessThanOrEqual(best?.costAt.get(made.weighted) ?? -1);
        }
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it("comes out the same for the same seed, and unchanged for an unchanged problem", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer(), (problem, seed) => {
        const made = plan(problem, { seed });
        expect(plan(problem, { seed })).toEqual(made);
        expect(plan(problem, { seed, published: made }).assignments).toEqual(made.assignments);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it("keeps a published plan that is as good as any", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer(), fc.integer(), (problem, one, two) => {
        const published = plan(problem, { seed: one });
        const replanned = plan(problem, { seed: two, published });
        expect(replanned.assignments).toEqual(published.assignments);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it("never covers less when a doctor offers one more week", () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), fc.nat(), (problem, anyDoctor, anyWeek) => {
        fc.pre(problem.doctors > 0);
        const doctor = anyDoctor % problem.doctors;
        const weeks = problem.doc.weeks.map((list, i) =>
          i === doctor ? [...new Set([...list, anyWeek % problem.weeks])].sort((a, b) => a - b) : list,
        );
        const wider = { ...problem, doc: { ...problem.doc, weeks } };
        expect(plan(wider).weighted).toBeGreaterThanOrEqual(plan(problem).weighted);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("is the best for the three centres of today, with enough doctors and with too few", () => {
    const ample = plan(generateProblem({ ...sizes.S, seed: 1 }));
    expect(ample).toMatchObject({ covered: 201, coverageBound: 201, cost: 1646, costBound: 1646 });
    const tight = plan(generateProblem({ ...sizes.S, seed: 1, isTight: true }));
    expect(tight).toMatchObject({ covered: 195, coverageBound: 195, cost: 2578, costBound: 2578 });
  });

  it("solves Machol and Wien's hard assignment problem: cost i × j, best n(n + 1)(n + 2)/6", () => {
    const n = 10;
    const each = <Value>(make: (index: number) => Value) => Array.from({ length: n }, (_, i) => make(i));
    const made = plan({
      weeks: 1,
      centres: n,
      doctors: n,
      zones: n,
      seats: each(() => 1),
      zoneCost: each((i) => each((j) => (i + 1) * (j + 1))).flat(),
      sets: [],
      doc: {
        zone: each((i) => i),
        set: each(() => -1),
        max: each(() => 1),
        gap: each(() => 0),
        weeks: each(() => [0]),
        cost: each(() => []),
      },
      pinned: [],
      forbidden: [],
    });
    expect(made).toMatchObject({ covered: n, cost: (n * (n + 1) * (n + 2)) / 6, isProvenBest: true });
  });

  it("is proven best for 150 centres and 10,000 doctors", () => {
    const made = plan(generateProblem({ ...sizes.M, seed: 1 }));
    expect(made).toMatchObject({ covered: 7641, cost: 52258, isProvenBest: true });
  });
});

describe("the planner", () => {
  const problem = generateProblem({ centres: 4, doctors: 120, seed: 7 });

  it("answers when there are no doctors, no seats, no quota or 53 weeks", () => {
    const empty = { zone: [], set: [], max: [], gap: [], weeks: [], cost: [] };
    const none = { pinned: [], forbidden: [] };
    expect(plan({ ...problem, ...none, doctors: 0, doc: empty }).covered).toBe(0);
    expect(plan({ ...problem, ...none, seats: problem.seats.map(() => 0) }).isProvenBest).toBe(true);
    const noQuota = { ...problem.doc, max: problem.doc.max.map(() => 0) };
    expect(plan({ ...problem, ...none, doc: noQuota }).assignments).toEqual([]);
    const nothing = { weeks: 0, centres: 0, zones: 0, seats: [], zoneCost: [], sets: [] };
    expect(plan({ ...nothing, ...none, doctors: 0, doc: empty })).toMatchObject({
      assignments: [],
      isProvenBest: true,
    });
    const long = generateProblem({ centres: 2, doctors: 90, weeks: 53, seed: 1 });
    expect(verifyPlan(long, plan(long)).isFeasible).toBe(true);
  });

  it("answers when everything is pinned, or nearly everything is forbidden", () => {
    const made = plan(problem);
    const pinned = plan({ ...problem, pinned: made.assignments });
    expect(pinned.assignments).toEqual(made.assignments);
    const forbidden: RotationAssignment[] = [];
    for (let doctor = 0; forbidden.length < 100_000; doctor = (doctor + 1) % 120) {
      forbidden.push([doctor, forbidden.length % 4, forbidden.length % 52]);
    }
    const hindered = { ...problem, pinned: [], forbidden };
    expect(verifyPlan(hindered, plan(hindered)).isFeasible).toBe(true);
  });

  it("stops when it is told to, and keeps what it has", () => {
    for (const patience of [0, 1, 2, 5]) {
      let calls = 0;
      const onProgress = () => (calls++ < patience ? "continue" : "stop");
      const large = generateProblem({ centres: 14, doctors: 900, seed: 1 });
      const made = plan(large, { onProgress });
      expect(verifyPlan(large, made).isFeasible).toBe(true);
      expect(made.costBound).toBeLessThanOrEqual(made.cost);
    }
  });

  it("refuses pinned weeks that contradict each other, and names them", () => {
    const doc = { zone: [0], set: [-1], max: [1], gap: [2], weeks: [[0, 1]], cost: [[1, -1]] };
    const tiny: RotationProblem = {
      weeks: 3,
      centres: 2,
      doctors: 1,
      zones: 1,
      seats: [1, 1, 1, 0, 1, 1],
      zoneCost: [5, 5],
      sets: [],
      doc,
      pinned: [],
      forbidden: [[0, 0, 1]],
    };
    const codes = (pinned: RotationAssignment[]) => {
      const outcome = planRotation({ ...tiny, pinned });
      if (outcome.ok || outcome.refusal.code !== "CONTRADICTORY_PINS") return [];
      expect(outcome.refusal.breaches.every(({ assignment }) => pinned.includes(assignment))).toBe(true);
      return outcome.refusal.breaches.map((breach) => breach.code);
    };
    expect(codes([[0, 0, 2]])).toEqual(["WEEK_NOT_OFFERED"]);
    expect(
      codes([
        [0, 0, 0],
        [0, 0, 1],
      ]),
    ).toEqual(["ASSIGNMENT_FORBIDDEN", "QUOTA_EXCEEDED", "GAP_TOO_SHORT"]);
    expect(codes([[0, 1, 0]])).toEqual(["LINE_CLOSED", "CENTRE_REFUSED"]);
    expect(codes([[0, 0, 0]])).toEqual([]);
  });
});
