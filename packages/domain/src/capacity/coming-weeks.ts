import { type IsoWeek, mondayOf, sundayOf, weekOf, weekRange } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { publicHolidays } from "../calendar/public-holidays.ts";
import type { NetworkFacts } from "../impact/facts.ts";
import type { Centre } from "../network/centre.ts";
import { departmentOf } from "../network/identifiers.ts";
import { isLineOpenInWeek, type Line } from "../network/line.ts";
import { profileOf } from "../profile/profiles.ts";
import { weeklyRotation } from "../profile/weekly-rotation.ts";
import { openDaysOf } from "./weekly-capacity.ts";

/** What a centre offers in a week. */
export interface ComingWeek {
  readonly week: IsoWeek;
  /** Those on which one line at least receives. */
  readonly openDays: readonly PlainDate[];
  /** Its lines open in the week, those closed on purpose among them. */
  readonly lines: number;
  readonly closedLines: number;
  /** Whole consultations that its lines can give on their open days, at their pace. */
  readonly consultations: number;
}

const careWeekdaysOf = ({ profile: key }: Centre): readonly number[] => {
  const profile = profileOf(key);
  return (profile.ok ? profile.value : weeklyRotation).rhythm.careWeekdays;
};

// Neither before the centre or the line opens, nor after the line's end, nor on a public holiday.
function daysOfLine({ startsOn, endsOn }: Line, centre: Centre, week: IsoWeek): PlainDate[] {
  const department = departmentOf(centre.inseeCode);
  const years = new Set([mondayOf(week), sundayOf(week)].map((day) => Number(day.slice(0, 4))));
  const opening = centre.openedOn ?? centre.plannedOpening ?? startsOn;
  return openDaysOf({
    week,
    openWeekdays: careWeekdaysOf(centre),
    holidays: [...years].flatMap((year) => publicHolidays({ year, department }).map(({ date }) => date)),
    openedOn: opening > startsOn ? opening : startsOn,
  }).filter((day) => endsOn === undefined || day <= endsOn);
}

/** The weeks of a centre from that of a day on: its open days, its closed lines and what it offers. */
export function comingWeeks({
  facts,
  centre,
  asOf,
  count,
  consultationsPerLineWeek,
}: {
  facts: Pick<NetworkFacts, "lines" | "closedWeeks">;
  centre: Centre;
  asOf: PlainDate;
  count: number;
  consultationsPerLineWeek: number;
}): ComingWeek[] {
  const closed = new Set(facts.closedWeeks?.map(({ centre: id, line, week }) => `${id}|${line}|${week}`));
  const own = facts.lines.filter((line) => line.centre === centre.id);
  const perDay = consultationsPerLineWeek / careWeekdaysOf(centre).length;
  return weekRange({ from: weekOf(asOf), count }).map((week): ComingWeek => {
    const lines = own.filter((line) => isLineOpenInWeek(line, week));
    const receiving = lines.filter(({ number }) => !closed.has(`${centre.id}|${number}|${week}`));
    const days = receiving.map((line) => daysOfLine(line, centre, week));
    return {
      week,
      openDays: [...new Set(days.flat())].sort(),
      lines: lines.length,
      closedLines: lines.length - receiving.length,
      consultations: days.reduce((sum, each) => sum + Math.floor(each.length * perDay), 0),
    };
  });
}
