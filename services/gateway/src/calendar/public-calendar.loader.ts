import { plainDate } from "@ms/database";
import {
  addDays,
  addWeeks,
  isLineOpenInWeek,
  type IsoWeek,
  type Language,
  type Line,
  lineId,
  type PlainDate,
  publicHolidays,
  type Text,
  weekOf,
  weekRange,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { lineRecord } from "../shared/records.ts";
import { type Calendar, type CalendarEvent, dayOf, daysOf, nameOfLine, toldOf } from "./write-calendar.ts";

interface Reading extends Pick<Context, "database" | "today"> {
  readonly language: Language;
}

/** A quarter of a year back, a year ahead. */
const window = { before: 13, count: 13 + 53 };

const words = {
  closed: { fr: "Fermé", en: "Closed" },
  opening: { fr: "Ouverture", en: "Opening" },
  planned: { fr: "Ouverture annoncée", en: "Announced opening" },
  starts: { fr: "Premier jour", en: "First day" },
  ends: { fr: "Dernier jour", en: "Last day" },
} satisfies Record<string, Text>;

/**
 * What everybody may know ahead of a centre, or of one of its lines: that it opens, the weeks in which it
 * is closed on purpose, as its door says, and the public holidays. Whether somebody comes in a week in which
 * it is open is not told, and who does even less. A centre is closed when all of its lines of the week are.
 */
export async function loadPublicCalendar(
  { kind, code }: { kind: "centre" | "line"; code: string },
  { database, today, language }: Reading,
): Promise<Calendar | undefined> {
  const include = { lines: { include: { terms: true, closedWeeks: true } } };
  const where = kind === "centre" ? { id: code } : { lines: { some: { id: code } } };
  const centre = await database.centre.findFirst({ where, include });
  if (centre === null) return undefined;
  const rows = centre.lines.filter(({ id }) => kind === "centre" || id === code);
  const lines = rows.map(lineRecord);
  const [line] = kind === "line" ? lines : [];
  const name = line === undefined ? centre.name : nameOfLine(centre.name, line.number, language);
  const tell = (id: string, days: Pick<CalendarEvent, "from" | "until">, what: string): CalendarEvent => ({
    ...days,
    ...{ id: `${code}.${id}`, summary: toldOf(name, what, language) },
    ...{ place: centre, sequence: 0, isBusy: false },
  });
  const weeks = weekRange({ from: addWeeks(weekOf(today), -window.before), count: window.count });
  const [first, last] = [daysOf(weeks[0]!).from, addDays(daysOf(weeks.at(-1)!).until, -1)];
  const shows = ({ date }: { date: PlainDate }): boolean => first <= date && date <= last;
  const days = daysTold(line, centre)
    .filter(shows)
    .map(({ what, date }) => tell(what, dayOf(date), words[what][language]));
  const closures = new Set(
    rows.flatMap(({ id, closedWeeks }) => closedWeeks.map(({ week }) => `${id} ${week}`)),
  );
  const closed = weeks
    .filter((week) => isClosed({ week, lines, closures }))
    .map((week) => tell(`closed.${week}`, daysOf(week), words.closed[language]));
  const holidays = [...new Set([first, last].map((day) => Number(day.slice(0, 4))))]
    .flatMap((year) => publicHolidays({ year, department: centre.departmentCode }))
    .filter(shows)
    .map(({ date, name: holiday }) => tell(`holiday.${date}`, dayOf(date), holiday[language]));
  return { name, language, events: [...days, ...closed, ...holidays] };
}

/** Whether all lines that would be open in a week are closed on purpose. */
function isClosed({
  week,
  lines,
  closures,
}: {
  week: IsoWeek;
  lines: readonly Line[];
  closures: ReadonlySet<string>;
}): boolean {
  const open = lines.filter((line) => isLineOpenInWeek(line, week));
  return open.length > 0 && open.every((line) => closures.has(`${lineId(line)} ${week}`));
}

/** The days of a line, or else of its centre, that are told. */
function daysTold(
  line: Line | undefined,
  { openedOn, plannedOpening }: { openedOn: Date | null; plannedOpening: Date | null },
): { what: keyof typeof words; date: PlainDate }[] {
  if (line !== undefined)
    return [
      { what: "starts", date: line.startsOn },
      ...(line.endsOn === undefined ? [] : [{ what: "ends" as const, date: line.endsOn }]),
    ];
  if (openedOn !== null) return [{ what: "opening", date: plainDate(openedOn) }];
  return plannedOpening === null ? [] : [{ what: "planned", date: plainDate(plannedOpening) }];
}
