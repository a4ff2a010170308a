import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../calendar/plain-date.ts";
import { coverageScenario } from "./coverage-scenario.ts";
import { type GrowthAssumptions, projectGrowth } from "./project-growth.ts";

const dream: GrowthAssumptions = {
  from: "2024-01-01" as PlainDate,
  months: 12,
  centres: 150,
  openingsPerMonth: 0,
  linesPerCentre: 1,
  doctors: 8_000,
  arrivalsPerMonth: 0,
  weeksPerDoctor: 1,
  cancelRate: 0,
  rescueRate: 0,
};
const yearOf = (given: GrowthAssumptions) => {
  const { months } = projectGrowth(given);
  const sum = (of: "supplyWeeks" | "demandWeeks"): number =>
    months.reduce((total, month) => total + month[of], 0);
  return { supplyWeeks: sum("supplyWeeks"), demandWeeks: sum("demandWeeks") };
};

describe("150 centres and a tenth of 80,000 GPs", () => {
  test("hold with one week each: 8,000 weeks for 7,800", () => {
    const { supplyWeeks, demandWeeks } = yearOf({ ...dream, from: "2023-01-01" as PlainDate });
    expect(demandWeeks).toBe(7800);
    expect(supplyWeeks).toBeCloseTo(8000, 6);
    expect(projectGrowth(dream).firstShort).toBeUndefined();
    expect(projectGrowth(dream).doctorsNeeded).toBe(7800);
  });

  test("ask for one doctor more on each line in 2026, a year of 53 weeks", () => {
    expect(projectGrowth({ ...dream, from: "2026-12-01" as PlainDate, months: 1 }).doctorsNeeded).toBe(7950);
  });

  test("are short with the 800 doctors that one paper printed", () => {
    expect(projectGrowth({ ...dream, doctors: 800 }).firstShort?.from).toBe("2024-01-01");
  });
});

test("800 centres and 40,000 GPs hold only above one week a year each", () => {
  const appeal = { ...dream, centres: 800, doctors: 40_000 };
  expect(projectGrowth(appeal).months[0]?.ratio).toBeCloseTo(
    coverageScenario({ doctors: 40_000, weeksPerDoctor: 1, centres: 800, linesPerCentre: 1, weeks: 52 })
      .coverageRatio!,
    9,
  );
  expect(projectGrowth(appeal).firstShort?.missingDoctors).toBe(1600);
  expect(projectGrowth({ ...appeal, weeksPerDoctor: 1.05 }).firstShort).toBeUndefined();
});

test("withdrawals weigh on the months as on the year", () => {
  const given = { ...dream, cancelRate: 0.2, rescueRate: 0.5 };
  const year = coverageScenario({ ...given, weeks: 52 });
  const growth = projectGrowth(given);
  expect(growth.doctorsNeeded).toBe(given.doctors + year.missingDoctors);
  expect(growth.months[0]?.ratio).toBeCloseTo(year.coverageRatio!, 9);
});

test("without a centre nobody is needed: zero, and no negative one", () => {
  expect(projectGrowth({ ...dream, centres: 0 }).doctorsNeeded).toBe(0);
});

describe("a network that grows", () => {
  const assumptions = fc.record({
    from: fc.constantFrom("2024-01-01" as PlainDate, "2026-03-01" as PlainDate),
    months: fc.integer({ min: 1, max: 36 }),
    centres: fc.nat(200),
    openingsPerMonth: fc.float({ min: 0, max: 5, noNaN: true }),
    linesPerCentre: fc.constantFrom(1, 2),
    doctors: fc.nat(10_000),
    arrivalsPerMonth: fc.float({ min: 0, max: 100, noNaN: true }),
    weeksPerDoctor: fc.constantFrom(0.5, 1, 2),
    cancelRate: fc.constantFrom(0, 0.06),
    rescueRate: fc.constantFrom(0, 0.5),
  });

  test("is never less covered with one doctor more, nor better with more cancellations", () => {
    fc.assert(
      fc.property(assumptions, (given) => {
        const found = projectGrowth(given).months;
        const richer = projectGrowth({ ...given, doctors: given.doctors + 1 }).months;
        const poorer = projectGrowth({ ...given, cancelRate: given.cancelRate + 0.1 }).months;
        for (const [index, { coverage, interval, ratio }] of found.entries()) {
          expect(richer[index]!.coverage ?? 1).toBeGreaterThanOrEqual(coverage ?? 1);
          expect(poorer[index]!.coverage ?? 1).toBeLessThanOrEqual(coverage ?? 1);
          if (ratio === undefined) continue;
          expect(interval!.lower).toBeLessThanOrEqual(ratio);
          expect(interval!.upper).toBeGreaterThanOrEqual(ratio);
        }
      }),
    );
  });

  test("is short of nobody once the doctors needed are there", () => {
    fc.assert(
      fc.property(assumptions, (given) => {
        const still = { ...given, openingsPerMonth: 0, arrivalsPerMonth: 0, months: 1 };
        const { doctorsNeeded } = projectGrowth(still);
        expect(projectGrowth({ ...still, doctors: doctorsNeeded! }).firstShort).toBeUndefined();
      }),
    );
  });
});
