import {
  addWeeks,
  type IsoWeek,
  mondayOf,
  sundayOf,
  weekOf,
  weekRange,
  weeksBetween,
} from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import type { ActivityWeek } from "../../network/activity-week.ts";
import { isOpen } from "../../network/centre.ts";
import { isLineOpenInWeek, type Line } from "../../network/line.ts";
import { isInPeriod, type Moment, type NetworkFacts } from "../facts.ts";
import { type Place, placeOfLine } from "../scope.ts";

/** A line in a week: CLOSED on purpose, or in want of a doctor and then COVERED by a confirmed one or not. */
export interface LineWeek {
  readonly week: IsoWeek;
  readonly state: "COVERED" | "UNCOVERED" | "CLOSED";
  /** The week lies wholly before the date. Else it is ahead: the week of the date itself is. */
  readonly isCompleted: boolean;
  readonly isInPeriod: boolean;
  /** The week belongs to the schedule that is asked about: the period, else the weeks next to come. */
  readonly isScheduled: boolean;
  /** What was done, where it has been reported. */
  readonly activity: ActivityWeek | undefined;
}

/** How many weeks ahead the schedule is looked at when no period is asked for. */
export const lookAheadWeeks = 26;

const seat = ({ centre, line, week }: { centre: string; line: number; week: IsoWeek }): string =>
  `${centre}/${line}/${week}`;

function lastWeekOf({ assignments }: NetworkFacts, { asOf, period }: Moment): IsoWeek {
  const booked = assignments.reduce((last, { week }) => (week > last ? week : last), weekOf(asOf));
  const wanted = [
    addWeeks(booked, 1),
    addWeeks(weekOf(asOf), lookAheadWeeks - 1),
    weekOf(period?.to ?? asOf),
  ];
  return wanted.reduce((last, week) => (week > last ? week : last));
}

interface CalendarWeek extends Pick<LineWeek, "week" | "isCompleted" | "isInPeriod" | "isScheduled"> {
  readonly friday: PlainDate;
}

// What holds of a week on every line is found once.
function calendarOf(facts: NetworkFacts, moment: Moment): CalendarWeek[] {
  const thisWeek = weekOf(moment.asOf);
  const scheduleEnd = addWeeks(thisWeek, lookAheadWeeks);
  const starts = facts.lines.map(({ startsOn }) => weekOf(startsOn));
  const from = starts.reduce((first, week) => (week < first ? week : first), thisWeek);
  const count = weeksBetween(from, lastWeekOf(facts, moment)) + 1;
  return weekRange({ from, count }).map((week) => {
    const isCompleted = sundayOf(week) < moment.asOf;
    const isWithin = isInPeriod(mondayOf(week), moment.period);
    const isScheduled = moment.period === undefined ? !isCompleted && week < scheduleEnd : isWithin;
    return { week, friday: addDays(mondayOf(week), 4), isCompleted, isInPeriod: isWithin, isScheduled };
  });
}

// A line without end is open in every week after its first: no date needs to be looked at.
const isOpenInWeek = (line: Line, week: IsoWeek, firstWeek: IsoWeek): boolean =>
  (line.endsOn === undefined && week > firstWeek) || isLineOpenInWeek(line, week);

/** Every line in every week, from its start to one week beyond the last booked one. */
export function* readLineWeeks(facts: NetworkFacts, moment: Moment): Generator<[Place, LineWeek]> {
  const centres = new Map(facts.centres.map((centre) => [centre.id, centre]));
  const covered = new Set(facts.assignments.filter(({ state }) => state === "CONFIRMED").map(seat));
  const closed = new Set(facts.closedWeeks?.map(seat));
  const activity = new Map(facts.activityWeeks.map((done) => [seat(done), done]));
  const calendar = calendarOf(facts, moment);
  for (const line of facts.lines) {
    const centre = centres.get(line.centre);
    if (centre === undefined) continue;
    const place = placeOfLine(centre, line);
    const firstWeek = weekOf(line.startsOn);
    for (const { friday, ...each } of calendar) {
      // A week gone by counts once the centre had really opened; a week ahead as soon as it is planned.
      const isCentreReady = !each.isCompleted || isOpen(centre, friday);
      if (each.week < firstWeek || !isCentreReady || !isOpenInWeek(line, each.week, firstWeek)) continue;
      const key = seat({ centre: line.centre, line: line.number, week: each.week });
      const state = closed.has(key) ? "CLOSED" : covered.has(key) ? "COVERED" : "UNCOVERED";
      yield [place, { ...each, state, activity: activity.get(key) }];
    }
  }
}
