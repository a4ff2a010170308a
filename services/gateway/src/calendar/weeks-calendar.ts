import type { Language } from "@ms/domain";
import type { CalendarWeek } from "./calendar-week.loader.ts";
import { type Calendar, type CalendarEvent, daysOf, nameOfLine, toldOf } from "./write-calendar.ts";

const eventOf = (
  { week, line, doctor, centre, isCancelled, sequence }: CalendarWeek,
  language: Language,
): CalendarEvent => ({
  ...daysOf(week),
  id: `${line.id}.${week}.${doctor}`,
  summary: nameOfLine(centre.name, line.number, language),
  place: centre,
  sequence,
  isCancelled,
  isBusy: !isCancelled,
});

/** A doctor's own calendar: the weeks that are booked, and those that were given up. */
export const calendarOfDoctor = (weeks: readonly CalendarWeek[], language: Language): Calendar => ({
  name: language === "fr" ? "Mes semaines" : "My weeks",
  language,
  events: weeks.map((week) => eventOf(week, language)),
});

/** The calendar of those who plan a centre: who comes to its lines. Their own days stay free. */
export const calendarOfCentre = (
  weeks: readonly CalendarWeek[],
  { name, language }: Pick<Calendar, "name" | "language">,
): Calendar => ({
  name,
  language,
  events: weeks.map((week) => {
    const event = eventOf(week, language);
    return { ...event, summary: toldOf(event.summary, week.doctorName, language), isBusy: false };
  }),
});
