import type { Prisma } from "@ms/database";
import type { IsoWeek } from "@ms/domain";
import type { CalendarPlace } from "./write-calendar.ts";

/** A week of a doctor as a calendar holds it. */
export interface CalendarWeek {
  readonly doctor: string;
  readonly doctorName: string;
  readonly line: { readonly id: string; readonly number: number };
  readonly centre: CalendarPlace;
  readonly week: IsoWeek;
  readonly isCancelled: boolean;
  /** Grows with each change of the week. */
  readonly sequence: number;
}

/** Weeks of doctors, booked or given up, by week, then line. */
export async function loadCalendarWeeks(
  database: Prisma.TransactionClient,
  where: Pick<Prisma.AssignmentWhereInput, "doctorId" | "line" | "week">,
): Promise<CalendarWeek[]> {
  const rows = await database.assignment.findMany({
    where: { ...where, state: { in: ["CONFIRMED", "CANCELLED"] } },
    include: { doctor: { select: { name: true } }, line: { include: { centre: true } } },
    orderBy: [{ week: "asc" }, { lineId: "asc" }],
  });
  // A week that was given up and booked again has several rows, and is one event.
  const events = new Map<string, CalendarWeek>();
  for (const { doctorId, doctor, line, week, state, changes } of rows) {
    const key = `${line.id} ${week} ${doctorId}`;
    const before = events.get(key);
    events.set(key, {
      doctor: doctorId,
      doctorName: doctor.name,
      line,
      centre: line.centre,
      week: week as IsoWeek,
      isCancelled: state === "CANCELLED" && before?.isCancelled !== false,
      sequence: before === undefined ? changes : before.sequence + changes + 1,
    });
  }
  return [...events.values()];
}
