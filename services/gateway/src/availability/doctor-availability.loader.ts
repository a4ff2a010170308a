import { plainDate } from "@ms/database";
import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import { noteRead } from "../audit/read-log.ts";
import type { Context } from "../context.ts";
import { answeringDoctors } from "../doctor/doctor.policy.ts";
import { weeksOf } from "../line-week/line-week.loader.ts";
import { type AvailabilityWeek, toldWeeks } from "./availability.loader.ts";

type Asking = Pick<Context, "database" | "viewer" | "today" | "reads">;

/** A doctor's weeks that are asked for. */
export interface DoctorSpan {
  readonly doctor: string;
  readonly from: IsoWeek;
  readonly weeks: number;
}

const stands = { state: { not: "CANCELLED" as const } };

/** What doctors have said of weeks, null where that is not the viewer's to see. */
export async function loadAnswers(
  spans: readonly DoctorSpan[],
  context: Asking,
): Promise<(AvailabilityWeek[] | null)[]> {
  const { database, viewer, today } = context;
  const week = { in: [...new Set(spans.flatMap(weeksOf))] };
  const rows = await database.doctor.findMany({
    where: { AND: [{ id: { in: spans.map(({ doctor }) => doctor) } }, answeringDoctors(viewer, today)] },
    select: {
      id: true,
      availability: { where: { week } },
      assignments: { where: { week, ...stands }, select: { week: true } },
    },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const doctor of known.keys()) noteRead(context, { doctor, field: "availability" });
  return spans.map((span) => {
    const row = known.get(span.doctor);
    return row === undefined
      ? null
      : toldWeeks({ answers: row.availability, assignments: row.assignments }, weeksOf(span));
  });
}

/** The day on which doctors last said or confirmed something of their weeks; null where never, or not the viewer's to see. */
export async function loadConfirmations(
  ids: readonly string[],
  { database, viewer, today }: Asking,
): Promise<(PlainDate | null)[]> {
  const rows = await database.availability.groupBy({
    by: "doctorId",
    where: { doctorId: { in: [...ids] }, doctor: answeringDoctors(viewer, today) },
    _max: { confirmedOn: true },
  });
  const last = new Map(rows.map(({ doctorId, _max: { confirmedOn } }) => [doctorId, confirmedOn]));
  return ids.map((id) => {
    const day = last.get(id);
    return day == null ? null : plainDate(day);
  });
}

/** How many weeks doctors have in the ISO year of the network's day; null where that is not the viewer's to see. */
export async function loadYears(
  ids: readonly string[],
  { database, viewer, today }: Asking,
): Promise<(number | null)[]> {
  const year = weekOf(today).slice(0, 4);
  const week = { gte: `${year}-W01`, lte: `${year}-W53` };
  const rows = await database.doctor.findMany({
    where: { AND: [{ id: { in: [...ids] } }, answeringDoctors(viewer, today)] },
    select: { id: true, _count: { select: { assignments: { where: { week, ...stands } } } } },
  });
  const counts = new Map(rows.map(({ id, _count }) => [id, _count.assignments]));
  return ids.map((id) => counts.get(id) ?? null);
}
