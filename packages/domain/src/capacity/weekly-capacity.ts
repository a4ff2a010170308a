import { type IsoWeek, mondayOf } from "../calendar/iso-week.ts";
import { addDays, type PlainDate, weekdayOf } from "../calendar/plain-date.ts";
import { type Consultations, consultations } from "../shared/quantity.ts";

/** The days of a week on which a centre receives: its weekdays, holidays and days before opening left out. */
export function openDaysOf({
  week,
  openWeekdays,
  holidays,
  openedOn,
}: {
  week: IsoWeek;
  /** ISO weekdays, Monday 1 to Sunday 7. */
  openWeekdays: readonly number[];
  holidays: readonly PlainDate[];
  openedOn?: PlainDate | undefined;
}): PlainDate[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(week), index));
  return days.filter(
    (day) =>
      openWeekdays.includes(weekdayOf(day)) &&
      !holidays.includes(day) &&
      (openedOn === undefined || openedOn <= day),
  );
}

/** Consultations that fit into a day: whole slots of the hours of care once breaks are taken out, all in minutes. */
export const slotsPerDay = ({
  careMinutes,
  breakMinutes,
  slotMinutes,
}: {
  careMinutes: number;
  breakMinutes: number;
  slotMinutes: number;
}): number => Math.floor((careMinutes - breakMinutes) / slotMinutes);

/** What a week's slots come to: those kept for unscheduled care, and those that people will attend. */
export function expectedAttendance({
  slots,
  noShowRate,
  unscheduledShare,
}: {
  slots: number;
  noShowRate: number;
  unscheduledShare: number;
}): {
  readonly scheduled: Consultations;
  readonly unscheduled: Consultations;
  readonly attended: Consultations;
} {
  const unscheduled = Math.round(slots * unscheduledShare);
  return {
    scheduled: consultations(slots - unscheduled),
    unscheduled: consultations(unscheduled),
    attended: consultations(slots * (1 - noShowRate)),
  };
}
