import { remember } from "../shared/remember.ts";
import type { PlainDate } from "./plain-date.ts";

const overseas: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/St_Barthelemy",
  "978": "America/Marigot",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** The time zone that a department lives by. */
export const timeZoneOf = (departmentCode: string): string => overseas[departmentCode] ?? "Europe/Paris";

const midnightOf = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`);

const clockOf = remember(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    }),
);

/** How many hours a place is ahead of universal time when a Monday begins. The zones of the network are whole hours from it. */
export function hoursAhead(day: PlainDate, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(midnightOf(day));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? "";
  const local = Date.parse(`${part("year")}-${part("month")}-${part("day")}T${part("hour")}:00:00Z`);
  return (local - midnightOf(day)) / 3_600_000;
}

/** When a day that is no day of a change of clocks begins at a place: `2024-02-05T00:00:00+01:00`. */
export function instantOf(day: PlainDate, timeZone: string): string {
  const hours = hoursAhead(day, timeZone);
  return `${day}T00:00:00${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}
