import { type LineWeeks, lineWeeks } from "../shared/quantity.ts";

/** Weeks that doctors offer against weeks that lines ask for, over the same time. */
export interface CoverageScenario {
  readonly offeredWeeks: number;
  /** Weeks offered, less those lost to withdrawals. */
  readonly supplyWeeks: number;
  readonly demandWeeks: LineWeeks;
  /** 1 when every line-week can have a doctor; undefined without demand. */
  readonly coverageRatio: number | undefined;
  readonly shortfallWeeks: number;
  /** Doctors who are missing at the same number of weeks each. */
  readonly missingDoctors: number;
}

/** Share of the weeks offered that are cancelled, and share of those that a backup takes. */
export interface Withdrawals {
  readonly cancelRate: number;
  readonly rescueRate: number;
}

/** Share of the weeks offered that withdrawals leave. */
export const keptShare = ({ cancelRate, rescueRate }: Withdrawals): number =>
  1 - cancelRate * (1 - rescueRate);

/** Whole doctors that so many weeks need; a rounding error asks for nobody. */
export const doctorsFor = (weeks: number, weeksPerDoctor: number): number =>
  Math.max(0, Math.ceil(weeks / weeksPerDoctor - 1e-9));

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
}): number => doctorsFor(weeks, weeksPerDoctor);

/** Whether a number of doctors can carry a number of centres, at a mean number of weeks each, less withdrawals. */
export function coverageScenario({
  doctors,
  weeksPerDoctor,
  centres,
  linesPerCentre,
  weeks,
  cancelRate = 0,
  rescueRate = 0,
}: {
  doctors: number;
  weeksPerDoctor: number;
  centres: number;
  linesPerCentre: number;
  weeks: number;
} & Partial<Withdrawals>): CoverageScenario {
  const perDoctor = weeksPerDoctor * keptShare({ cancelRate, rescueRate });
  const offeredWeeks = doctors * weeksPerDoctor;
  const supplyWeeks = doctors * perDoctor;
  const demandWeeks = lineWeeksOf({ centres, linesPerCentre, weeks });
  const shortfallWeeks = Math.max(0, demandWeeks - supplyWeeks);
  return {
    offeredWeeks,
    supplyWeeks,
    demandWeeks,
    coverageRatio: demandWeeks > 0 ? supplyWeeks / demandWeeks : undefined,
    shortfallWeeks,
    missingDoctors: shortfallWeeks === 0 ? 0 : doctorsFor(shortfallWeeks, perDoctor),
  };
}
