import {
  addDays,
  addWeeks,
  type IsoWeek,
  type Language,
  mondayOf,
  type PlainDate,
  type Text,
} from "@ms/domain";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";

const secondsBetweenLooks = 6 * 60 * 60;

/** Whole days that a calendar shows. */
export interface CalendarEvent {
  /** The same from one look to the next, so that a calendar changes an event rather than adding another. */
  readonly id: string;
  readonly from: PlainDate;
  /** The day after the last, as RFC 5545 has it. */
  readonly until: PlainDate;
  readonly summary: string;
  readonly place: CalendarPlace;
  /** Grows with each change. */
  readonly sequence: number;
  readonly isCancelled?: boolean;
  /** Whether its days are taken; one that but tells something leaves them free. */
  readonly isBusy: boolean;
}

/** Where a centre is found, as far as it is known. */
export interface CalendarPlace {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Calendar {
  readonly name: string;
  readonly language: Language;
  readonly events: readonly CalendarEvent[];
}

/** The days of a week, Monday to Sunday. */
export const daysOf = (week: IsoWeek): Pick<CalendarEvent, "from" | "until"> => ({
  from: mondayOf(week),
  until: mondayOf(addWeeks(week, 1)),
});

/** One day. */
export const dayOf = (date: PlainDate): Pick<CalendarEvent, "from" | "until"> => ({
  from: date,
  until: addDays(date, 1),
});

/** A line of a centre, as its calendars name it. */
export const nameOfLine = (centre: string, number: number, language: Language): string =>
  `${centre}, ${language === "fr" ? "ligne" : "line"} ${number}`;

const colon: Text = { fr: " :", en: ":" };

/** What is told of a centre or a line, behind its name. */
export const toldOf = (name: string, what: string, language: Language): string =>
  `${name}${colon[language]} ${what}`;

const dateOf = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** Days as iCalendar (RFC 5545), without an hour; cancelled ones said to be so. */
export function writeCalendar({ name, language, events }: Calendar, stamp: Date): string {
  const phoneOf = (number: string) => toldOf(language === "fr" ? "Téléphone" : "Phone", number, language);
  const calendar = ical({
    name,
    prodId: { company: "medecins-solidaires", product: "gateway", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: secondsBetweenLooks,
  });
  for (const { id, from, until, summary, place, sequence, isCancelled = false, isBusy } of events) {
    const { address, phone, latitude, longitude } = place;
    const geo = latitude === null || longitude === null ? undefined : { lat: latitude, lon: longitude };
    calendar.createEvent({
      id: `${id}@medecins-solidaires`,
      stamp,
      sequence,
      allDay: true,
      start: dateOf(from),
      end: dateOf(until),
      summary,
      location: { title: address ?? place.name, ...(geo !== undefined && { geo }) },
      description: phone === null ? null : phoneOf(phone),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
