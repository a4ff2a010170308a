import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { projectCapDate } from "./cap-date.ts";
import { capacityOfCentre } from "./centre-capacity.ts";
import { weeklyOffer } from "./weekly-sessions.ts";

const start = "2023-01-01" as PlainDate;
const ajain = [
  { on: "2023-02-01" as PlainDate, registered: 500 },
  { on: "2023-04-01" as PlainDate, registered: 750 },
  { on: "2023-06-01" as PlainDate, registered: 900 },
  { on: "2023-09-01" as PlainDate, registered: 1100 },
];

describe("a panel that grows", () => {
  test("like Ajain's in 2023 is full before the end of the year, and the interval says how sure that is", () => {
    const found = projectCapDate({ counts: ajain, cap: 1200 });
    expect(found?.on).toMatch(/^2023-1/);
    expect(found!.earliest <= found!.on && found!.on <= found!.latest!).toBe(true);
  });

  test("in a straight line is full on the day that the line says, to the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 3, max: 12 }), (perDay, months) => {
        const counts = Array.from({ length: months }, (_, index) => ({
          on: addDays(start, 28 * index),
          registered: perDay * 28 * index,
        }));
        const last = counts.at(-1)!;
        const cap = last.registered + perDay * 100;
        expect(projectCapDate({ counts, cap })).toEqual({
          on: addDays(last.on, 100),
          earliest: addDays(last.on, 100),
          latest: addDays(last.on, 100),
        });
      }),
    );
  });

  test("no more, or counted twice only, has no such day; a full one was so at its last count", () => {
    expect(
      projectCapDate({ counts: ajain.map((count) => ({ ...count, registered: 900 })), cap: 1200 }),
    ).toBeUndefined();
    expect(projectCapDate({ counts: ajain.slice(0, 2), cap: 1200 })).toBeUndefined();
    expect(projectCapDate({ counts: ajain, cap: 1100 })?.on).toBe("2023-09-01");
  });
});

describe("a centre", () => {
  const given = { lines: 1, cap: 1200, consultationsPerLineWeek: 90, backlog: 826 };

  test("that can follow says how long one waits, and when those of the opening have been seen", () => {
    const counts = [{ on: start, registered: 832 }];
    const found = capacityOfCentre({ ...given, counts, visitsPerPatientYear: 3.75 });
    expect(found.sustainablePanel).toBeCloseTo(1248, 9);
    expect(found.demandPerWeek).toBeCloseTo(60, 9);
    expect(found.backlog).toMatchObject({ weeks: expect.closeTo(826 / 30, 6) as number });
    expect(found.meanWait).toMatchObject({ weeks: expect.closeTo(60 / 90 / 30, 9) as number });
  });

  test("that is asked for more than it offers says never, not a number", () => {
    const counts = [{ on: start, registered: 1300 }];
    const found = capacityOfCentre({ ...given, counts, visitsPerPatientYear: 3.75 });
    expect(found.load).toBeGreaterThan(1);
    expect([found.meanWait, found.backlog]).toEqual(["NEVER", "NEVER"]);
    expect(found.panel.isOpenToNewPatients).toBe(false);
  });
});

test("a week offers its sessions' whole slots on the days that are open, and none when it is closed", () => {
  const given = {
    week: "2024-W19" as IsoWeek,
    sessions: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, careMinutes: 210, breakMinutes: 0 },
      { weekday, careMinutes: 200, breakMinutes: 20 },
    ]),
    slotMinutes: 20,
    holidays: ["2024-05-08", "2024-05-09"] as PlainDate[],
    noShowRate: 0.1,
    unscheduledShare: 0.2,
  };
  const open = weeklyOffer({ ...given, isClosed: false });
  expect(open).toMatchObject({ slots: 3 * (10 + 9), unscheduled: 11, scheduled: 46 });
  expect(open.attended).toBeCloseTo(51.3, 9);
  expect(weeklyOffer({ ...given, isClosed: true })).toMatchObject({ slots: 0, attended: 0, openDays: [] });
});
