import { remember } from "../shared/remember.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import { addDays, daysBetween, type PlainDate, weekdayOf } from "./plain-date.ts";

declare const isoWeek: unique symbol;

/**
 * An ISO 8601 week, written `YYYY-Www`: Monday to Sunday, in the year of its Thursday. The key of
 * everything the network plans. Plain string order is week order.
 */
export type IsoWeek = string & { readonly [isoWeek]: true };

/** Reads `2024-W06` from the year 1000 on; refuses other spellings, and week 53 of a year that has 52. */
export function parseWeek(text: string): Outcome<IsoWeek, { readonly code: "NOT_A_WEEK" | "NO_SUCH_WEEK" }> {
  const written = /^([1-9]\d{3})-W(\d{2})$/.exec(text);
  if (written === null) return refuse({ code: "NOT_A_WEEK" });
  const year = Number(written[1]);
  const week = Number(written[2]);
  if (week < 1 || week > weeksInYear(year)) return refuse({ code: "NO_SUCH_WEEK" });
  return accept(text as IsoWeek);
}

const mondayOfWeekOne = remember((year: number): PlainDate => {
  const fourthOfJanuary = `${String(year).padStart(4, "0")}-01-04` as PlainDate;
  return addDays(fourthOfJanuary, 1 - weekdayOf(fourthOfJanuary));
});

/** 53 in 2015, 2020, 2026, 2032, 2037…, else 52: the last week is that of 28 December. */
export const weeksInYear = (year: number): 52 | 53 =>
  Number(weekOf(`${String(year).padStart(4, "0")}-12-28` as PlainDate).slice(6)) as 52 | 53;

/** The ISO week that a day belongs to: 2027-01-01 lies in 2026-W53. */
export const weekOf = remember((date: PlainDate): IsoWeek => {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = Number(thursday.slice(0, 4));
  const number = Math.floor(daysBetween(mondayOfWeekOne(year), thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, "0")}` as IsoWeek;
});

/** The Monday on which a week begins. */
export const mondayOf = remember(
  (week: IsoWeek): PlainDate =>
    addDays(mondayOfWeekOne(Number(week.slice(0, 4))), (Number(week.slice(6)) - 1) * 7),
);

/** The Sunday on which a week ends. */
export const sundayOf = (week: IsoWeek): PlainDate => addDays(mondayOf(week), 6);

/** The week `count` weeks later (earlier, when negative). */
export const addWeeks = (week: IsoWeek, count: number): IsoWeek => weekOf(addDays(mondayOf(week), 7 * count));

/** Whole weeks from one week to another; negative when `to` comes first. */
export const weeksBetween = (from: IsoWeek, to: IsoWeek): number =>
  daysBetween(mondayOf(from), mondayOf(to)) / 7;

/** Order of two weeks, for sorting. */
export const compareWeeks = (one: IsoWeek, other: IsoWeek): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** `count` consecutive weeks, `from` first. */
export const weekRange = ({ from, count }: { from: IsoWeek; count: number }): IsoWeek[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addWeeks(from, index));
