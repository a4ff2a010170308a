import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { floatingCatchment, stepWeight } from "./accessibility.ts";
import { calibrate } from "./calibration.ts";
import { continuityOf } from "./continuity.ts";
import { overflowByNormal, overflowProbability } from "./overflow.ts";
import { panelState } from "./panel.ts";
import { appointmentBookQueue, sharedQueue } from "./queue.ts";
import { backupsNeeded, weekRisk } from "./resilience.ts";
import { expectedAttendance, openDaysOf, slotsPerDay } from "./weekly-capacity.ts";

const rate = fc.float({ min: 0, max: 1, noNaN: true });

describe("a panel", () => {
  test("takes new patients exactly while someone more fits under the cap", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (registered, cap) => {
        const state = panelState({ registered, cap });
        expect(state.isOpenToNewPatients).toBe(state.remaining > 0);
        expect(state.saturation === undefined).toBe(cap === 0);
      }),
    );
  });
});

describe("a week", () => {
  test("counts neither holidays nor days before the opening", () => {
    const days = openDaysOf({
      week: "2024-W19" as IsoWeek,
      openWeekdays: [1, 2, 3, 4, 5],
      holidays: ["2024-05-08", "2024-05-09"] as PlainDate[],
      openedOn: "2024-05-07" as PlainDate,
    });
    expect(days).toEqual(["2024-05-07", "2024-05-10"]);
  });

  test("has whole slots only, and loses none between planned and unplanned care", () => {
    expect(slotsPerDay({ careMinutes: 420, breakMinutes: 30, slotMinutes: 20 })).toBe(19);
    fc.assert(
      fc.property(fc.nat(500), rate, rate, (slots, noShowRate, unscheduledShare) => {
        const { scheduled, unscheduled, attended } = expectedAttendance({
          slots,
          noShowRate,
          unscheduledShare,
        });
        expect(scheduled + unscheduled).toBe(slots);
        expect(attended).toBeLessThanOrEqual(slots);
      }),
    );
  });
});

describe("a queue", () => {
  test("never settles when as many come as can be seen", () => {
    expect(appointmentBookQueue({ arrivalRate: 90, serviceRate: 90 })).toBeUndefined();
    expect(sharedQueue({ arrivalRate: 3, serviceRate: 1, servers: 3 })).toBeUndefined();
    // Nor does it where nobody can be seen, even while nobody comes.
    expect(appointmentBookQueue({ arrivalRate: 0, serviceRate: 0 })).toBeUndefined();
    expect(sharedQueue({ arrivalRate: 0, serviceRate: 0, servers: 1 })).toBeUndefined();
  });

  test("is shorter when the same work is shared by more lines, however many", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.float({ min: Math.fround(0.05), max: Math.fround(0.95), noNaN: true }),
        (servers, load) => {
          const one = sharedQueue({ arrivalRate: load * servers, serviceRate: 1, servers });
          const more = sharedQueue({ arrivalRate: load * servers, serviceRate: 1, servers: servers + 1 });
          expect(more?.meanWait).toBeLessThanOrEqual(one?.meanWait ?? NaN);
        },
      ),
    );
  });
});

describe("overflow", () => {
  test("is a chance, rises with the panel and falls with the slots", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(60), (panel, slots) => {
        const chance = overflowProbability({ panel, dailyRate: 0.008, slots });
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(overflowProbability({ panel: panel + 100, dailyRate: 0.008, slots })).toBeGreaterThanOrEqual(
          chance - 1e-12,
        );
        expect(overflowProbability({ panel, dailyRate: 0.008, slots: slots + 1 })).toBeLessThanOrEqual(
          chance + 1e-12,
        );
      }),
    );
    expect(overflowByNormal({ panel: 2000, dailyRate: 0.008, slots: 16 })).toBeCloseTo(0.45, 1);
  });
});

describe("continuity", () => {
  test("stays between 0 and 1; one visit tells nothing of it, none tells nothing at all", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "C"), { minLength: 2, maxLength: 30 }), (providers) => {
        for (const index of Object.values(continuityOf(providers) ?? {}) as number[]) {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
    expect(continuityOf(["A"])?.coc).toBeUndefined();
    expect(continuityOf([])).toBeUndefined();
  });
});

describe("access", () => {
  test("shares out the supply that people can reach, no more and no less", () => {
    const minutes = fc.integer({ min: 0, max: 40 });
    const place = fc.record({
      population: fc.integer({ min: 1, max: 5000 }),
      costTo: fc.record({ p: minutes, q: minutes }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const demand = Object.fromEntries(places.map((each, index) => [String(index), each]));
        const supply = { p: 1, q: 2.5 };
        const { access } = floatingCatchment({
          demand,
          supply,
          weight: stepWeight([
            [10, 1],
            [20, 0.3],
          ]),
        });
        const given = places.reduce(
          (sum, { population }, index) => sum + population * (access[String(index)] ?? 0),
          0,
        );
        const reachable = (["p", "q"] as const).filter((key) =>
          places.some(({ costTo }) => costTo[key] <= 20),
        );
        expect(given).toBeCloseTo(
          reachable.reduce((sum, key) => sum + supply[key], 0),
          6,
        );
      }),
    );
  });
});

describe("backups", () => {
  test("are as many as the target risk needs, not one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 5, max: 90 }), (cancel, accept) => {
        const rates = { cancelRate: cancel / 100, backupAcceptRate: accept / 100 };
        const needed = backupsNeeded({ ...rates, targetUncovered: 0.005 }) ?? NaN;
        expect(weekRisk({ ...rates, backups: needed }).uncovered).toBeLessThanOrEqual(0.005 + 1e-9);
        if (needed > 0)
          expect(weekRisk({ ...rates, backups: needed - 1 }).uncovered).toBeGreaterThan(0.005 - 1e-9);
      }),
    );
    expect(backupsNeeded({ cancelRate: 0.06, backupAcceptRate: 0.5, targetUncovered: 0.005 })).toBe(4);
    expect(backupsNeeded({ cancelRate: 0.06, backupAcceptRate: 0, targetUncovered: 0.005 })).toBeUndefined();
  });
});

describe("a calibration", () => {
  test("over no time at all says nothing", () => {
    const day = "2024-01-01" as PlainDate;
    expect(
      calibrate({ from: day, to: day, consultations: 10, registeredAtEnd: 5, lines: 1 }),
    ).toBeUndefined();
  });
});
