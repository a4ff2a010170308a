import { addDays, type Language, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { hashOf } from "../identity/api-key.ts";
import { accountOfDoctor, languageOfAccount } from "../identity/doctor-account.ts";
import { type CalendarWeek, loadCalendarWeeks } from "./calendar-week.loader.ts";

/** How long a week stays in the calendar: three months. */
const daysKept = 92;

/** What a doctor's own calendar holds, and the language that its doctor reads. */
export interface CalendarFeed {
  readonly weeks: readonly CalendarWeek[];
  readonly language: Language;
}

/** The weeks of the doctor whose feed has this secret, booked or given up; undefined when there is no such feed. */
export async function loadCalendarFeed(
  secret: string,
  { database, today }: { database: Context["database"]; today: PlainDate },
): Promise<CalendarFeed | undefined> {
  const secretHash = hashOf(secret);
  const feed = await database.calendarFeed.findUnique({
    where: { secretHash },
    select: { doctorId: true, doctor: { select: { users: accountOfDoctor } } },
  });
  if (feed === null) return undefined;
  const { doctorId, doctor } = feed;
  const week = { gte: weekOf(addDays(today, -daysKept)) };
  return {
    weeks: await loadCalendarWeeks(database, { doctorId, week }),
    language: languageOfAccount(doctor.users),
  };
}
