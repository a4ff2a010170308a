import { expect, test } from "vitest";
import { coverageScenario, doctorsPerLine } from "./coverage-scenario.ts";

test("fourteen lines ask for 388 doctors more than 340, at one week a year", () => {
  const found = coverageScenario({
    doctors: 340,
    weeksPerDoctor: 1,
    centres: 14,
    linesPerCentre: 1,
    weeks: 52,
  });
  expect(found).toMatchObject({ demandWeeks: 728, shortfallWeeks: 388, missingDoctors: 388 });
  expect(found.coverageRatio).toBeCloseTo(0.467, 3);
});

test("a long year asks for one doctor more on each line", () => {
  expect(doctorsPerLine({ weeks: 53, weeksPerDoctor: 1 })).toBe(53);
  expect(doctorsPerLine({ weeks: 52, weeksPerDoctor: 3 })).toBe(18);
});

test("nobody is missing where more is given than asked for", () => {
  const dream = { doctors: 8000, weeksPerDoctor: 1, centres: 150, linesPerCentre: 1, weeks: 52 };
  expect(coverageScenario(dream)).toMatchObject({ shortfallWeeks: 0, missingDoctors: 0 });
});

test("withdrawals take their share of the weeks offered, less what backups take", () => {
  const dream = { doctors: 8000, weeksPerDoctor: 1, centres: 150, linesPerCentre: 1, weeks: 52 };
  const found = coverageScenario({ ...dream, cancelRate: 0.2, rescueRate: 0.5 });
  expect(found).toMatchObject({
    offeredWeeks: 8000,
    supplyWeeks: 7200,
    shortfallWeeks: 600,
    missingDoctors: 667,
  });
  expect(found.coverageRatio).toBeCloseTo(0.923, 3);
  expect(coverageScenario({ ...dream, cancelRate: 0.2, rescueRate: 1 })).toEqual(coverageScenario(dream));
  expect(coverageScenario({ ...dream, cancelRate: 1 })).toMatchObject({
    coverageRatio: 0,
    missingDoctors: Infinity,
  });
});

test("a rounding error leaves nobody missing", () => {
  const even = { doctors: 52, weeksPerDoctor: 1 - 1e-14, centres: 1, linesPerCentre: 1, weeks: 52 };
  expect(coverageScenario(even).missingDoctors).toBe(0);
});

test("without a line there is no ratio to tell", () => {
  expect(
    coverageScenario({ doctors: 10, weeksPerDoctor: 1, centres: 0, linesPerCentre: 1, weeks: 52 })
      .coverageRatio,
  ).toBeUndefined();
});
