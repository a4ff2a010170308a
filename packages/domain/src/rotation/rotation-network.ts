import type { IsoWeek } from "../calendar/iso-week.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Availability } from "../network/availability.ts";
import type { Centre } from "../network/centre.ts";
import type { ClosedWeek } from "../network/closed-week.ts";
import type { Doctor } from "../network/doctor.ts";
import { isLineOpenInWeek, lineId, type Line } from "../network/line.ts";
import { groupBy } from "./group-by.ts";

/** A doctor as the rotation knows one: neither name, phone, e-mail nor RPPS. */
export type RotatingDoctor = Pick<
  Doctor,
  | "id"
  | "statuses"
  | "documents"
  | "homeDepartment"
  | "maxWeeksPerYear"
  | "minimumGapWeeks"
  | "preferredCentres"
  | "refusedCentres"
>;

/** What a rotation is planned from; assignments of any time, inside the horizon and around it. */
export interface RotationNetwork {
  readonly centres: readonly Pick<Centre, "id" | "inseeCode" | "latitude" | "longitude">[];
  readonly lines: readonly Pick<Line, "centre" | "number" | "startsOn" | "endsOn">[];
  readonly doctors: readonly RotatingDoctor[];
  readonly availability: readonly Availability[];
  readonly assignments: readonly Assignment[];
  readonly closedWeeks?: readonly Omit<ClosedWeek, "reason">[];
}

/** The year that a week counts in, for a doctor's most weeks a year. */
export const yearOf = (week: IsoWeek): string => week.slice(0, 4);

/** Whether an assignment takes its seat: cancelled ones do not. */
export const isStanding = ({ state }: Pick<Assignment, "state">): boolean => state !== "CANCELLED";

/** The open lines of a centre in a week, by number; not those closed in that week. */
export function openLines({
  lines,
  closedWeeks = [],
}: Pick<RotationNetwork, "lines" | "closedWeeks">): (centre: string, week: IsoWeek) => number[] {
  const byCentre = groupBy(lines, ({ centre }) => centre);
  const closed = new Set(
    closedWeeks.map(({ centre, line, week }) => `${lineId({ centre, number: line })} ${week}`),
  );
  return (centre, week) =>
    (byCentre.get(centre) ?? [])
      .filter((line) => isLineOpenInWeek(line, week) && !closed.has(`${lineId(line)} ${week}`))
      .map(({ number }) => number)
      .sort((one, other) => one - other);
}
