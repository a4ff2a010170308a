import { addDays, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { hashOf } from "../identity/api-key.ts";
import { type CalendarWeek, loadCalendarWeeks } from "./calendar-week.loader.ts";

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
  const { doctorId } = feed;
  return loadCalendarWeeks(database, { doctorId, week: { gte: weekOf(addDays(today, -daysKept)) } });
}
