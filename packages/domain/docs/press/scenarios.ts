import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { lineWeeksBetween } from "../../src/capacity/calibration.ts";
import { coverageScenario, type CoverageScenario } from "../../src/growth/coverage-scenario.ts";

/** A year of one week from each doctor, on one line a centre. */
export const year = { weeksPerDoctor: 1, linesPerCentre: 1, weeks: 52 };

const scenarioOf = (doctors: number, centres: number): CoverageScenario =>
  coverageScenario({ ...year, doctors, centres });

export const ratioOf = (doctors: number, centres: number): number =>
  scenarioOf(doctors, centres).coverageRatio!;
export const demandOf = (centres: number): number => scenarioOf(0, centres).demandWeeks;
export const missingOf = (doctors: number, centres: number): number =>
  scenarioOf(doctors, centres).missingDoctors;

/** Line-weeks of the release's two open centres by a day, with so many lines at Bellegarde. */
export function lineWeeksBy(to: PlainDate, bellegardeLines: number): number {
  const ajain = lineWeeksBetween({ from: "2022-10-31" as PlainDate, to, lines: 1 });
  return ajain + lineWeeksBetween({ from: "2023-06-19" as PlainDate, to, lines: bellegardeLines });
}
