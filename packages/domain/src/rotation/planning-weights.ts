import type { Centre } from "../network/centre.ts";
import { departmentOf } from "../network/identifiers.ts";
import { regionOfDepartment } from "./region-table.ts";

/**
 * What a week costs in preference points, 0 to 100: the planner covers first, then spends least.
 * Road distances are not known, so distance is told by department and region.
 */
export interface PlanningWeights {
  /** A centre that the doctor asked for, wherever it lies. */
  readonly preferredCentre: number;
  readonly sameDepartment: number;
  readonly sameRegion: number;
  readonly elsewhere: number;
  /**
   * Added for a doctor whose every answer is MAYBE, and in proportion for one with some: the format
   * of a rotation problem prices a doctor at a centre, not each week.
   */
  readonly doubtfulWeeks: number;
}

/** A first setting; nothing in the sources fixes these numbers. */
export const planningWeights: PlanningWeights = {
  preferredCentre: 0,
  sameDepartment: 10,
  sameRegion: 20,
  elsewhere: 40,
  doubtfulWeeks: 15,
};

/** The cost of distance between a doctor's home and a centre, in preference points. */
export function distanceCost({
  homeDepartment,
  centre,
  weights,
}: {
  homeDepartment: string;
  centre: Pick<Centre, "inseeCode" | "regionCode">;
  weights: PlanningWeights;
}): number {
  if (homeDepartment === departmentOf(centre.inseeCode)) return weights.sameDepartment;
  return regionOfDepartment(homeDepartment) === centre.regionCode ? weights.sameRegion : weights.elsewhere;
}
