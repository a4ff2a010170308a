import type { IsoWeek } from "../calendar/iso-week.ts";
import { type PlainDate, weekdayOf } from "../calendar/plain-date.ts";
import type { Consultations } from "../shared/quantity.ts";
import { expectedAttendance, openDaysOf, slotsPerDay } from "./weekly-capacity.ts";

/** A session of care on one weekday (ISO, Monday 1), in minutes. */
export interface Session {
  readonly weekday: number;
  readonly careMinutes: number;
  readonly breakMinutes: number;
}

/** What a line can offer in a week. */
export interface WeekOffer {
  readonly openDays: readonly PlainDate[];
  readonly slots: number;
  readonly scheduled: Consultations;
  readonly unscheduled: Consultations;
  /** Expected to be attended, once those who do not come are taken out. */
  readonly attended: Consultations;
}

/**
 * What a line offers in a week by its sessions: whole slots only; none on a holiday, before the
 * opening, or in a week that is closed on purpose.
 */
export function weeklyOffer({
  week,
  sessions,
  slotMinutes,
  holidays,
  openedOn,
  isClosed,
  noShowRate,
  unscheduledShare,
}: {
  week: IsoWeek;
  sessions: readonly Session[];
  slotMinutes: number;
  holidays: readonly PlainDate[];
  openedOn?: PlainDate | undefined;
  isClosed: boolean;
  noShowRate: number;
  unscheduledShare: number;
}): WeekOffer {
  const openWeekdays = isClosed ? [] : [...new Set(sessions.map(({ weekday }) => weekday))];
  const openDays = openDaysOf({ week, openWeekdays, holidays, openedOn });
  const slots = openDays
    .flatMap((day) => sessions.filter(({ weekday }) => weekday === weekdayOf(day)))
    .reduce((sum, session) => sum + slotsPerDay({ ...session, slotMinutes }), 0);
  return { openDays, slots, ...expectedAttendance({ slots, noShowRate, unscheduledShare }) };
}
