import { type LineWeeks, lineWeeks } from "../shared/quantity.ts";

/** Weeks that doctors offer against weeks that lines ask for, over the same time. */
export interface CoverageScenario {
  readonly supplyWeeks: number;
  readonly demandWeeks: LineWeeks;
  /** 1 when every line-week can have a doctor; undefined without demand. */
  readonly coverageRatio: number | undefined;
  readonly shortfallWeeks: number;
  /** Doctors who are missing at the same number of weeks each. */
  readonly missingDoctors: number;
}

/** Line-weeks that so many centres ask for; a long year has 53 weeks. */
export const lineWeeksOf = ({
  centres,
  linesPerCentre,
  weeks,
}: {
  centres: number;
  linesPerCentre: number;
  weeks: number;
}): LineWeeks => lineWeeks(centres * linesPerCentre * weeks);

/** Doctors that one line needs, at so many weeks each: one a week, another every week. */
export const doctorsPerLine = ({
  weeks,
  weeksPerDoctor,
}: {
  weeks: number;
  weeksPerDoctor: number;
}): number => Math.ceil(weeks / weeksPerDoctor - 1e-9);

/** Whether a number of doctors can carry a number of centres, at a mean number of weeks each. */
export function coverageScenario({
  doctors,
  weeksPerDoctor,
  centres,
  linesPerCentre,
  weeks,
}: {
  doctors: number;
  weeksPerDoctor: number;
  centres: number;
  linesPerCentre: number;
  weeks: number;
}): CoverageScenario {
  const supplyWeeks = doctors * weeksPerDoctor;
  const demandWeeks = lineWeeksOf({ centres, linesPerCentre, weeks });
  const shortfallWeeks = Math.max(0, demandWeeks - supplyWeeks);
  return {
    supplyWeeks,
    demandWeeks,
    coverageRatio: demandWeeks > 0 ? supplyWeeks / demandWeeks : undefined,
    shortfallWeeks,
    missingDoctors: shortfallWeeks === 0 ? 0 : Math.ceil(shortfallWeeks / weeksPerDoctor - 1e-9),
  };
}
