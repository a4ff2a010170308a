import { addDays, type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { hashOf } from "../identity/api-key.ts";

/** A week of a doctor as the doctor's own calendar holds it. */
export interface CalendarWeek {
  readonly doctor: string;
  readonly line: { readonly id: string; readonly number: number };
  readonly centre: {
    readonly name: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  readonly week: IsoWeek;
  readonly isCancelled: boolean;
  /** Grows with each change of the week. */
  readonly sequence: number;
}

/** How long a week stays in the calendar: three months. */
const daysKept = 92;

/** The weeks of the doctor whose feed has this secret, booked or given up; undefined when there is no such feed. */
export async function loadCalendarFeed(
  secret: string,
  { database, today }: { database: Context["database"]; today: PlainDate },
): Promise<CalendarWeek[] | undefined> {
  const secretHash = hashOf(secret);
  const feed = await database.calendarFeed.findUnique({ where: { secretHash }, select: { doctorId: true } });
  if (feed === null) return undefined;
  const rows = await database.assignment.findMany({
    where: {
      doctorId: feed.doctorId,
      state: { in: ["CONFIRMED", "CANCELLED"] },
      week: { gte: weekOf(addDays(today, -daysKept)) },
    },
    include: { line: { include: { centre: true } } },
    orderBy: [{ week: "asc" }, { lineId: "asc" }],
  });
  // A week that was given up and booked again has several rows, and is one event.
  const events = new Map<string, CalendarWeek>();
  for (const { doctorId, line, week, state, changes } of rows) {
    const key = `${line.id} ${week}`;
    const before = events.get(key);
    events.set(key, {
      doctor: doctorId,
      line,
      centre: line.centre,
      week: week as IsoWeek,
      isCancelled: state === "CANCELLED" && before?.isCancelled !== false,
      sequence: before === undefined ? changes : before.sequence + changes + 1,
    });
  }
  return [...events.values()];
}
