import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import type { Centre } from "../network/centre.ts";
import { kilometresBetween, type Position } from "../network/great-circle.ts";
import { departmentOf } from "../network/identifiers.ts";
import { placeOfDepartment } from "./department-table.ts";

/**
 * Every weight and limit of planning a network. Costs are preference points, 0 to 100: the planner
 * covers first, then spends least.
 */
export interface PlanningWeights {
  /** A centre that the doctor asked for, wherever it lies. */
  readonly preferredCentre: number;
  /** Points for each hundred kilometres of road between the doctor's home department and the centre. */
  readonly perHundredKilometres: number;
  /** Most points that distance costs; also the cost of a home that the department table does not know. */
  readonly farthest: number;
  /** Road kilometres for one as the crow flies: 45 km by road for 33.95 between two of the centres. */
  readonly detourFactor: number;
  /** Points off at a centre where the doctor has served before. */
  readonly knownCentre: number;
  /**
   * Added for a doctor whose every answer is MAYBE, and in proportion for one with some: the format
   * of a rotation problem prices a doctor at a centre, not each week.
   */
  readonly doubtfulWeeks: number;
  /** Points that keeping one week as people know it is worth, when a plan may move it. */
  readonly keptWeek: number;
  /** Points that each further change of place must save when a plan is mended. */
  readonly movedDoctor: number;
  /** Days before a week from which nothing known is moved. */
  readonly frozenDays: number;
  /** Most weeks of a doctor in one horizon, whatever the year allows. */
  readonly mostWeeksInHorizon: number;
}

/** A first setting; the sources fix only the detour factor and the frozen window. */
export const planningWeights: PlanningWeights = {
  preferredCentre: 0,
  perHundredKilometres: 8,
  farthest: 60,
  detourFactor: 1.33,
  knownCentre: 5,
  doubtfulWeeks: 15,
  keptWeek: 10,
  movedDoctor: 10,
  frozenDays: 60,
  mostWeeksInHorizon: 53,
};

/** The first day whose week a plan may still move: what is known of those before stays. */
export const frozenUntil = (today: PlainDate, { frozenDays } = planningWeights): PlainDate =>
  addDays(today, frozenDays);

/** What places a centre: its own coordinates, else its department. */
export type CentrePosition = Pick<Centre, "inseeCode" | "latitude" | "longitude">;

/** Kilometres of road between a doctor's home department and a centre; undefined where either is not known. */
export function roadKilometres({
  homeDepartment,
  centre,
  weights = planningWeights,
}: {
  homeDepartment: string;
  centre: CentrePosition;
  weights?: PlanningWeights;
}): number | undefined {
  const [home, there] = [placeOfDepartment(homeDepartment), placeOfCentre(centre)];
  if (home === undefined || there === undefined) return undefined;
  return kilometresBetween(home, there) * weights.detourFactor;
}

/** The same as people are told it: the middle of a department, to the nearest ten. More would be made up. */
export function toldKilometres(journey: {
  homeDepartment: string;
  centre: CentrePosition;
}): number | undefined {
  const road = roadKilometres(journey);
  return road === undefined ? undefined : Math.max(10, Math.round(road / 10) * 10);
}

/** The cost of the road between a doctor's home department and a centre, in preference points. */
export function distanceCost({
  homeDepartment,
  centre,
  weights,
}: {
  homeDepartment: string;
  centre: CentrePosition;
  weights: PlanningWeights;
}): number {
  const road = roadKilometres({ homeDepartment, centre, weights });
  if (road === undefined) return weights.farthest;
  return Math.min(weights.farthest, Math.round((road / 100) * weights.perHundredKilometres));
}

const placeOfCentre = ({ inseeCode, latitude, longitude }: CentrePosition): Position | undefined =>
  latitude === undefined || longitude === undefined
    ? placeOfDepartment(departmentOf(inseeCode))
    : { latitude, longitude };
