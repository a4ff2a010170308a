import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallProblem } from "../../bench/arbitrary-problem.ts";
import { generateProblem } from "../../bench/generate-problem.ts";
import { createRandom } from "./optimise/random.ts";
import { planRotation } from "./plan-rotation.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import type { RotationEvent } from "./repair-events.ts";
import { openRepairDesk, repairPlan } from "./repair-plan.ts";
import { verifyPlan } from "./verify-plan.ts";

const problem = generateProblem({ centres: 14, doctors: 900, seed: 1 });
const outcome = planRotation(problem);
if (!outcome.ok) throw new Error("the problem can be planned");
const plan = outcome.value;

/** The problem as it is after an event. */
function afterEvent(before: RotationProblem, event: RotationEvent): RotationProblem {
  if ("centre" in event) {
    const change = event.kind === "lineOpened" ? 1 : -1;
    const at = event.centre * before.weeks + event.week;
    return { ...before, seats: before.seats.map((seats, i) => (i === at ? seats + change : seats)) };
  }
  const weeks = before.doc.weeks.map((list, doctor) => {
    if (doctor !== event.doctor) return list;
    const rest = list.filter((week) => week !== event.week);
    return event.kind === "offer" ? [...rest, event.week].sort((a, b) => a - b) : rest;
  });
  return { ...before, doc: { ...before.doc, weeks } };
}

/** An event drawn by chance. */
function drawEvent(
  random: (below: number) => number,
  assignments: readonly RotationAssignment[],
): RotationEvent {
  const kind = (["cancellation", "cancellation", "offer", "lineOpened", "lineClosed"] as const)[random(5)]!;
  if (kind === "cancellation") {
    const [doctor, , week] = assignments[random(assignments.length)]!;
    return { kind, doctor, week };
  }
  if (kind === "offer") return { kind, doctor: random(900), week: random(52) };
  return { kind, centre: random(14), week: random(52) };
}

describe("a repair", () => {
  it("keeps every rule, event after event, and tells what changed", () => {
    const desk = openRepairDesk(problem, plan);
    if (!desk.ok) throw new Error(desk.refusal.message.en);
    const random = createRandom(11);
    let today = problem;
    let figures = verifyPlan(problem, plan).figures;
    for (let i = 0; i < 250; i++) {
      const before = new Set(desk.value.assignments().map((one) => one.join()));
      const event = drawEvent(random, desk.value.assignments());
      const repair = desk.value.repair(event);
      if (!repair.ok) {
        expect(["PINNED", "NO_LINE"]).toContain(repair.refusal.code);
        continue;
      }
      today = afterEvent(today, event);
      const assignments = desk.value.assignments();
      const verdict = verifyPlan(today, { assignments });
      expect(verdict.breaches).toEqual([]);
      expect(verdict.figures.covered - figures.covered).toBe(repair.value.covered);
      expect(verdict.figures.cost - figures.cost).toBe(repair.value.cost);
      figures = verdict.figures;
      const arrived = assignments.filter((one) => !before.has(one.join())).length;
      expect(repair.value.moves.filter(({ to }) => to !== undefined)).toHaveLength(arrived);
    }
  });

  it("keeps every rule and every pinned week in small networks of every kind, pinned or not", () => {
    const kind = fc.constantFrom("cancellation", "offer", "lineOpened", "lineClosed");
    const events = fc.array(fc.record({ kind, one: fc.nat(), at: fc.nat() }), { maxLength: 8 });
    fc.assert(
      fc.property(smallProblem, fc.integer({ min: 1, max: 4 }), events, (loose, share, drawn) => {
        const first = planRotation(loose);
        if (!first.ok) throw new Error(first.refusal.message.en);
        const pinned = first.value.assignments.filter((_, i) => i % share === share - 1);
        const sound = { ...loose, pinned };
        const desk = openRepairDesk(sound, first.value);
        if (!desk.ok) throw new Error(desk.refusal.message.en);
        let today: RotationProblem = sound;
        let figures = verifyPlan(today, first.value).figures;
        for (const { kind, one, at } of drawn) {
          const week = at % loose.weeks;
          const event: RotationEvent =
            kind === "cancellation" || kind === "offer"
              ? { kind, doctor: one % Math.max(1, loose.doctors), week }
              : { kind, centre: one % loose.centres, week };
          const repair = desk.value.repair(event);
          if (!repair.ok) continue;
          today = afterEvent(today, event);
          const verdict = verifyPlan(today, { assignments: desk.value.assignments() });
          expect(verdict.breaches).toEqual([]);
          expect(verdict.figures.covered - figures.covered).toBe(repair.value.covered);
          expect(verdict.figures.cost - figures.cost).toBe(repair.value.cost);
          figures = verdict.figures;
        }
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  it("fills the hole of a cancellation while doctors abound", () => {
    const pinned = new Set(problem.pinned.map((pin) => pin.join()));
    const cancelled = plan.assignments.filter((one) => !pinned.has(one.join()) && one[2] > 8 && one[2] < 14);
    for (const [doctor, , week] of cancelled.slice(0, 10)) {
      const repair = repairPlan(problem, plan, { event: { kind: "cancellation", doctor, week } });
      expect(repair.ok && repair.value.covered).toBe(0);
    }
  });

  it("moves fewer doctors when a move weighs more", () => {
    const moved = (movePoints: number) => {
      const desk = openRepairDesk(problem, plan, { movePoints });
      if (!desk.ok) return Infinity;
      const events = plan.assignments.filter((_, i) => i % 7 === 0);
      let moves = 0;
      for (const [doctor, , week] of events) {
        const repair = desk.value.repair({ kind: "cancellation", doctor, week });
        if (repair.ok) moves += repair.value.moves.length;
      }
      return moves;
    };
    expect(moved(40)).toBeLessThan(moved(0));
  });

  it("works on a plan that was made elsewhere, and refuses one that breaks the rules", () => {
    const { assignments } = plan;
    const [doctor, , week] = assignments.find(([, , at]) => at > 10)!;
    const event = { kind: "cancellation", doctor, week } as const;
    const repair = repairPlan(problem, { assignments }, { event });
    expect(repair.ok).toBe(true);
    const broken = { assignments: [...assignments, assignments[0]!] };
    expect(repairPlan(problem, broken, { event })).toMatchObject({
      ok: false,
      refusal: { code: "PLAN_BREAKS_RULES" },
    });
  });

  it("refuses an event that it cannot deal with", () => {
    const codeOf = (event: RotationEvent) => {
      const repair = repairPlan(problem, plan, { event });
      return repair.ok ? undefined : repair.refusal.code;
    };
    const [pin] = problem.pinned;
    const idle = problem.doc.weeks.findIndex((_, one) =>
      plan.assignments.every(([doctor]) => doctor !== one),
    );
    expect(codeOf({ kind: "cancellation", doctor: pin![0], week: pin![2] })).toBe("PINNED");
    expect(codeOf({ kind: "cancellation", doctor: idle, week: 20 })).toBe("NOT_IN_PLAN");
    expect(codeOf({ kind: "cancellation", doctor: 900, week: 20 })).toBe("UNKNOWN_INDEX");
    expect(codeOf({ kind: "lineOpened", centre: 0, week: 52 })).toBe("UNKNOWN_INDEX");
    const closed = problem.seats.indexOf(0);
    const place = { centre: Math.floor(closed / 52), week: closed % 52 };
    expect(codeOf({ kind: "lineClosed", ...place })).toBe("NO_LINE");
  });
});
