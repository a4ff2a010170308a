import { addWeeks, type IsoWeek, mondayOf, weekOf, weekRange, weeksBetween } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { isInPeriod, type Moment, type NetworkFacts } from "./facts.ts";
import { remember } from "../shared/remember.ts";
import type { Span } from "./spans.ts";

/** How many weeks ahead a schedule is looked at when no period is asked for. */
export const lookAheadWeeks = 26;

/** What holds of a week on every line, found once. */
export interface CalendarWeek {
  readonly week: IsoWeek;
  /** Its place among all weeks, counted from that of 1 January 1970. */
  readonly ordinal: number;
  readonly monday: PlainDate;
  readonly friday: PlainDate;
  readonly sunday: PlainDate;
  /** The week lies wholly before the date. Else it is ahead: the week of the date itself is. */
  readonly isCompleted: boolean;
  /** One of the weeks next to come, as far as a schedule is looked at when no period is asked for. */
  readonly isNext: boolean;
  /** The span in which the week is counted, by number; undefined outside of the period. */
  readonly span: number | undefined;
}

/** The weeks from the first line's start to the last that is booked or asked about. */
export interface Calendar {
  readonly weeks: readonly CalendarWeek[];
  readonly numberOf: ReadonlyMap<IsoWeek, number>;
  /** The number of the week that a day lies in; negative before the first one. */
  readonly numberOn: (day: PlainDate) => number;
}

/** The span in which a day is counted: its step, or the whole where the period is not cut. */
export function spanOn(day: PlainDate, spans: readonly Span[]): number | undefined {
  const last = spans.length - 1;
  const found = spans.findIndex(
    ({ period }, number) => (number < last || last === 0) && isInPeriod(day, period),
  );
  return found < 0 ? undefined : found;
}

const latest = (weeks: readonly IsoWeek[]): IsoWeek =>
  weeks.reduce((last, week) => (week > last ? week : last));

/** The calendar of a question. */
export function readCalendar(
  facts: NetworkFacts,
  { asOf, period }: Moment,
  spans: readonly Span[],
): Calendar {
  const thisWeek = weekOf(asOf);
  const scheduleEnd = addWeeks(thisWeek, lookAheadWeeks);
  const starts = [...new Set(facts.lines.map(({ startsOn }) => startsOn))].map(weekOf);
  const from = starts.reduce((first, week) => (week < first ? week : first), thisWeek);
  const booked = latest([thisWeek, ...new Set(facts.assignments.map(({ week }) => week))]);
  const last = latest([addWeeks(booked, 1), scheduleEnd, weekOf(period?.to ?? asOf)]);
  const firstOrdinal = weeksBetween("1970-W01" as IsoWeek, from);
  const weeks = weekRange({ from, count: weeksBetween(from, last) + 1 }).map((week, number): CalendarWeek => {
    const monday = mondayOf(week);
    const sunday = addDays(monday, 6);
    const isCompleted = sunday < asOf;
    return {
      week,
      ordinal: firstOrdinal + number,
      monday,
      friday: addDays(monday, 4),
      sunday,
      isCompleted,
      isNext: !isCompleted && week < scheduleEnd,
      span: spanOn(monday, spans),
    };
  });
  return {
    weeks,
    numberOf: new Map(weeks.map(({ week }, number) => [week, number])),
    numberOn: remember((day) => weeksBetween(from, weekOf(day))),
  };
}
