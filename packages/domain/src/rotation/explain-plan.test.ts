import fc from "fast-check";
import { expect, it } from "vitest";
import { smallProblem } from "../../bench/arbitrary-problem.ts";
import { generateProblem } from "../../bench/generate-problem.ts";
import { explainAssignment, explainHole, explainPlan } from "./explain-plan.ts";
import { readPlan } from "./plan-reading.ts";
import { planRotation } from "./plan-rotation.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import { verifyPlan } from "./verify-plan.ts";

const assignmentsOf = (problem: RotationProblem): readonly RotationAssignment[] => {
  const outcome = planRotation(problem);
  return outcome.ok ? outcome.value.assignments : [];
};

it("counts every doctor once at every hole", () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      for (const hole of explainPlan(problem, { assignments: assignmentsOf(problem) })) {
        const excluded = hole.exclusions.reduce((sum, { doctors }) => sum + doctors, 0);
        expect(excluded + hole.able.length).toBe(problem.doctors);
        expect(hole.missing).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

it("gives no reason that would not be a breach, were the doctor sent all the same", () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const assignments = assignmentsOf(problem);
      for (const { centre, week, exclusions, able } of explainPlan(problem, { assignments })) {
        const counts = new Map<string, number>();
        for (let doctor = 0; doctor < problem.doctors; doctor++) {
          const sent = [...assignments, [doctor, centre, week] as const];
          const { breaches } = verifyPlan(problem, { assignments: sent });
          expect(breaches.length === 0).toBe(able.includes(doctor));
          const first = exclusions.find(({ code }) => breaches.some((breach) => breach.code === code));
          if (first !== undefined) counts.set(first.code, (counts.get(first.code) ?? 0) + 1);
        }
        for (const { code, doctors } of exclusions) expect(counts.get(code)).toBe(doctors);
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});

it("names who would come if the minimum gap were shorter", () => {
  const problem: RotationProblem = {
    weeks: 6,
    centres: 1,
    doctors: 2,
    zones: 1,
    seats: [1, 0, 0, 1, 0, 0],
    zoneCost: [3],
    sets: [],
    doc: { zone: [0, 0], set: [-1, -1], max: [2, 2], gap: [4, 0], weeks: [[0, 3], [2]], cost: [[], [0, 1]] },
    pinned: [],
    forbidden: [],
  };
  const reading = readPlan(problem, { assignments: [[0, 0, 0]] });
  const hole = explainHole(reading, { centre: 0, week: 3 });
  expect(hole.exclusions.map(({ code, doctors }) => [code, doctors])).toEqual([
    ["WEEK_NOT_OFFERED", 1],
    ["GAP_TOO_SHORT", 1],
  ]);
  expect(hole.nearMisses.map(({ sentence }) => sentence.en)).toEqual([
    "1 doctor could come if the minimum gap were 2 weeks instead of 4.",
    "1 doctor could come by offering this week instead of the week before.",
  ]);
  expect(hole.sentence.fr).toBe(
    "Centre 0, semaine 4 : 1 médecin n’a pas proposé cette semaine ; 1 médecin sert une semaine trop proche. " +
      "1 médecin pourrait venir si l’intervalle minimal était de 2 semaines au lieu de 4. " +
      "1 médecin pourrait venir en proposant cette semaine plutôt que la semaine d’avant.",
  );
  expect(explainAssignment(problem, [1, 0, 2])).toMatchObject({ cost: 1, source: "ownWish" });
});

it("explains each hole of a network of 14 centres", () => {
  const problem = generateProblem({ centres: 14, doctors: 900, seed: 1 });
  const holes = explainPlan(problem, { assignments: assignmentsOf(problem) });
  expect(holes.reduce((sum, { missing }) => sum + missing, 0)).toBe(774 - 736);
  expect(holes.every(({ able }) => able.length === 0)).toBe(true);
});

it("finds no seat to fill at a centre or in a week that does not exist", () => {
  const reading = readPlan(generateProblem({ centres: 2, doctors: 40, seed: 1 }), { assignments: [] });
  for (const place of [
    { centre: 0, week: 60 },
    { centre: 1, week: -1 },
    { centre: 2, week: 0 },
  ]) {
    const { missing, exclusions } = explainHole(reading, place);
    expect([missing, exclusions.map(({ code }) => code)]).toEqual([0, ["LINE_CLOSED"]]);
  }
});
