import { type IsoWeek, mondayOf } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { hoursAhead } from "../calendar/time-zone.ts";

/** Days from the first on, the last excluded: as an all-day event of a calendar (RFC 5545, 3.6.1). */
export interface DaySpan {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** A week as an all-day event: Monday to the next Monday, excluded. */
export const daysOfWeek = (week: IsoWeek): DaySpan => ({
  from: mondayOf(week),
  until: addDays(mondayOf(week), 7),
});

/** The nights that a doctor is lodged for a week: from the handover day before it to the one that ends it (ISO weekday, Saturday 6). */
export const lodgingOfWeek = (week: IsoWeek, { handoverWeekday }: { handoverWeekday: number }): DaySpan => ({
  from: addDays(mondayOf(week), handoverWeekday - 8),
  until: addDays(mondayOf(week), handoverWeekday - 1),
});

/** Hours of a week by the clock: one less or more when summer time begins or ends. Why the domain plans days, not hours. */
export const hoursOfWeek = (week: IsoWeek, timeZone: string): number => {
  const { from, until } = daysOfWeek(week);
  return 7 * 24 - (hoursAhead(until, timeZone) - hoursAhead(from, timeZone));
};
