import { expect, it } from "vitest";
import { generateProblem } from "../../bench/generate-problem.ts";
import { candidatesFor } from "./candidates-for.ts";
import { listBackups } from "./list-backups.ts";
import { readPlan } from "./plan-reading.ts";
import { planRotation } from "./plan-rotation.ts";
import type { RotationAssignment } from "./problem.ts";
import { checkSwap, swapsFor } from "./swap-weeks.ts";
import { verifyPlan } from "./verify-plan.ts";

const problem = generateProblem({ centres: 6, doctors: 380, seed: 3 });
const outcome = planRotation(problem);
const assignments = outcome.ok ? outcome.value.assignments : [];
const reading = readPlan(problem, { assignments });
const isPinned = (one: RotationAssignment): boolean =>
  problem.pinned.some((pin) => pin.join() === one.join());

it("ranks stand-ins for every week, and each of them keeps every rule", () => {
  for (const cancelled of assignments.filter((one) => !isPinned(one)).slice(0, 25)) {
    const [, centre, week] = cancelled;
    const rest = assignments.filter((one) => one !== cancelled);
    const candidates = candidatesFor(readPlan(problem, { assignments: rest }), { centre, week });
    for (const { doctor, displaced } of candidates) {
      const left = new Set(displaced.map((one) => one.join()));
      const repaired = [...rest.filter((one) => !left.has(one.join())), [doctor, centre, week] as const];
      expect(verifyPlan(problem, { assignments: repaired }).breaches).toEqual([]);
    }
    const lengths = candidates.map(({ displaced }) => displaced.length);
    expect(lengths).toEqual(lengths.toSorted((one, two) => one - two));
  }
});

it("proposes only swaps that keep every rule, and refuses others by the rule they break", () => {
  let proposed = 0;
  for (const assignment of assignments.slice(0, 60)) {
    for (const { before, after } of swapsFor(reading, { assignment })) {
      proposed++;
      const swapped = [...assignments.filter((one) => !before.includes(one)), ...after];
      expect(verifyPlan(problem, { assignments: swapped }).breaches).toEqual([]);
    }
  }
  expect(proposed).toBeGreaterThan(0);
  const [first] = assignments.filter((one) => !isPinned(one));
  const refusals = assignments.map((second) => {
    const answer = checkSwap(reading, { first: first!, second });
    return answer.ok ? "accepted" : answer.refusal.code;
  });
  expect(new Set(refusals)).toContain("SWAP_BREAKS_RULES");
  expect(refusals[assignments.indexOf(first!)]).toBe("SAME_DOCTOR");
});

it("leaves the reading of the plan as it was", () => {
  const fresh = readPlan(problem, { assignments });
  expect([...reading.roster.keys].sort()).toEqual([...fresh.roster.keys].sort());
});

it("calls backups who could come, those who break nothing first", () => {
  const model = { cancelRate: 0.06, backupAcceptRate: 0.5 };
  const lists = listBackups(reading, { model });
  const standsBy = new Map<number, number>();
  for (const { week, backups, lineWeeks, perLineWeek, risk } of lists) {
    const expected = 0.06 * 0.5 ** Math.floor(perLineWeek) * lineWeeks;
    expect(risk.expectedPerYear).toBeCloseTo(expected, 12);
    for (const { doctor, tier, centres } of backups) {
      standsBy.set(doctor, (standsBy.get(doctor) ?? 0) + 1);
      if (tier !== "ready") continue;
      const open = assignments.filter(([, centre, at]) => at !== week || centre !== centres[0]);
      const sent = [...open, [doctor, centres[0]!, week] as const];
      const codes = verifyPlan(problem, { assignments: sent }).breaches.map(({ code }) => code);
      expect(codes.filter((code) => code !== "PINNED_MISSING")).toEqual([]);
    }
  }
  expect(Math.max(...standsBy.values())).toBeLessThanOrEqual(2);
});
