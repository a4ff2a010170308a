import { addDays, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { hashOf } from "../identity/api-key.ts";
import { accountOfDoctor, languageOfAccount } from "../identity/doctor-account.ts";
import { loadCalendarWeeks } from "./calendar-week.loader.ts";
import { calendarOfDoctor } from "./doctor-calendar.ts";
import type { Calendar } from "./write-calendar.ts";

/** How long a week stays in the calendar: three months. */
const daysKept = 92;

/** The calendar of the doctor whose feed has this secret, in the doctor's language; undefined when there is no such feed. */
export async function loadCalendarFeed(
  secret: string,
  { database, today }: { database: Context["database"]; today: PlainDate },
): Promise<Calendar | undefined> {
  const secretHash = hashOf(secret);
  const feed = await database.calendarFeed.findUnique({
    where: { secretHash },
    select: { doctorId: true, doctor: { select: { users: accountOfDoctor } } },
  });
  if (feed === null) return undefined;
  const { doctorId, doctor } = feed;
  const week = { gte: weekOf(addDays(today, -daysKept)) };
  const weeks = await loadCalendarWeeks(database, { doctorId, week });
  return calendarOfDoctor(weeks, languageOfAccount(doctor.users));
}
