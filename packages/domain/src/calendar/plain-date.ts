import { remember } from "../shared/remember.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";

declare const plainDate: unique symbol;

/**
 * A calendar day, written `YYYY-MM-DD`, without clock or time zone: a week of care has no hour, and
 * daylight saving cannot move it. Plain string order is date order.
 */
export type PlainDate = string & { readonly [plainDate]: true };

const millisecondsPerDay = 86_400_000;
const epochDay = remember((date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
const ofEpochDay = remember(
  (day: number): PlainDate => new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as PlainDate,
);

/** Reads `YYYY-MM-DD` from the year 1000 on; refuses what is not a day of the calendar, such as 2023-02-29. */
export function parseDate(text: string): Outcome<PlainDate, { readonly code: "NOT_A_DATE" }> {
  const isWritten = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text);
  if (!isWritten || Number.isNaN(epochDay(text)) || ofEpochDay(epochDay(text)) !== text)
    return refuse({ code: "NOT_A_DATE" });
  return accept(text as PlainDate);
}

/** The day `days` after `date` (before it, when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate => ofEpochDay(epochDay(date) + days);

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from);

/** Day of the week by ISO 8601: Monday 1 … Sunday 7. */
export const weekdayOf = (date: PlainDate): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;

/** The same day `years` later; 29 February becomes 28 February. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
  const same = `${year}${date.slice(4)}` as PlainDate;
  // Every year has every other day.
  return !date.endsWith("-02-29") || parseDate(same).ok ? same : (`${year}-02-28` as PlainDate);
}

/** Order of two dates, for sorting. */
export const compareDates = (one: PlainDate, other: PlainDate): number =>
  one < other ? -1 : one > other ? 1 : 0;
