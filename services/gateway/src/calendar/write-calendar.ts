import { addWeeks, type IsoWeek, type Language, mondayOf } from "@ms/domain";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarWeek } from "./calendar-week.loader.ts";

const secondsBetweenLooks = 6 * 60 * 60;

/** The same from one look to the next, so that a calendar changes an event rather than adding another. */
const uidOf = ({ line, week, doctor }: CalendarWeek): string =>
  `${line.id}.${week}.${doctor}@medecins-solidaires`;

const words = {
  fr: {
    name: "Mes semaines",
    place: (centre: string, line: number) => `${centre}, ligne ${line}`,
    phone: (number: string) => `Téléphone : ${number}`,
  },
  en: {
    name: "My weeks",
    place: (centre: string, line: number) => `${centre}, line ${line}`,
    phone: (number: string) => `Phone: ${number}`,
  },
} satisfies Record<Language, object>;

const dayOf = (week: IsoWeek): Date => new Date(`${mondayOf(week)}T00:00:00Z`);

/** A doctor's weeks as iCalendar (RFC 5545), in the doctor's words: whole weeks without an hour, cancelled ones said to be so. */
export function writeCalendar(
  weeks: readonly CalendarWeek[],
  { language, stamp }: { readonly language: Language; readonly stamp: Date },
): string {
  const said = words[language];
  const calendar = ical({
    name: said.name,
    prodId: { company: "medecins-solidaires", product: "gateway", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: secondsBetweenLooks,
  });
  for (const each of weeks) {
    const { week, line, centre, isCancelled, sequence } = each;
    const { name, address, phone, latitude, longitude } = centre;
    const geo = latitude === null || longitude === null ? undefined : { lat: latitude, lon: longitude };
    calendar.createEvent({
      id: uidOf(each),
      stamp,
      sequence,
      allDay: true,
      start: dayOf(week),
      // The day after the last, as RFC 5545 has it.
      end: dayOf(addWeeks(week, 1)),
      summary: said.place(name, line.number),
      location: { title: address ?? name, ...(geo !== undefined && { geo }) },
      description: phone === null ? null : said.phone(phone),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}
