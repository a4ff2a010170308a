import type { Language } from "@ms/domain";
import type { CalendarWeek } from "./calendar-week.loader.ts";
import { type Calendar, daysOf, nameOfLine } from "./write-calendar.ts";

/** A doctor's own calendar: the weeks that are booked, and those that were given up. */
export const calendarOfDoctor = (weeks: readonly CalendarWeek[], language: Language): Calendar => ({
  name: language === "fr" ? "Mes semaines" : "My weeks",
  language,
  events: weeks.map(({ week, line, doctor, centre, isCancelled, sequence }) => ({
    ...daysOf(week),
    id: `${line.id}.${week}.${doctor}`,
    summary: nameOfLine(centre.name, line.number, language),
    place: centre,
    sequence,
    isCancelled,
    isBusy: !isCancelled,
  })),
});
