import type { ActivityWeek } from "../network/activity-week.ts";
import { isLineOpenInWeek, type Line } from "../network/line.ts";
import type { Calendar } from "./calendar.ts";
import type { NetworkFacts } from "./facts.ts";

/** What becomes of a line's week. A line is NOT_OPEN before its start and after its end. */
export type WeekState = "NOT_OPEN" | "CLOSED" | "UNCOVERED" | "COVERED";

/** One line, week by week of the calendar. */
export interface LineRow {
  readonly place: number;
  readonly line: Line;
  /** The first week that counts once it is completed: the centre had really opened by its Friday. */
  readonly readyFrom: number;
  readonly states: readonly WeekState[];
  readonly doctors: readonly (string | undefined)[];
  readonly cancellations: readonly number[];
  readonly activity: readonly (ActivityWeek | undefined)[];
}

type Draft = {
  readonly [Field in keyof LineRow]: LineRow[Field] extends readonly (infer Item)[] ? Item[] : LineRow[Field];
};

function statesWhenOpen(line: Line, { weeks, numberOn }: Calendar): WeekState[] {
  const first = numberOn(line.startsOn);
  return weeks.map(({ week }, number) => {
    if (number < first) return "NOT_OPEN";
    // A line without end is open in every week after its first: no date needs to be looked at.
    const isOpen = (line.endsOn === undefined && number > first) || isLineOpenInWeek(line, week);
    return isOpen ? "UNCOVERED" : "NOT_OPEN";
  });
}

// Lines by centre and number.
type Rows = ReadonlyMap<string, ReadonlyMap<number, Draft>>;

function emptyRows(facts: NetworkFacts, calendar: Calendar, places: readonly (number | undefined)[]): Rows {
  const centres = new Map(facts.centres.map((centre) => [centre.id, centre]));
  const rows = new Map<string, Map<number, Draft>>(facts.centres.map(({ id }) => [id, new Map()]));
  for (const [index, line] of facts.lines.entries()) {
    const place = places[index];
    if (place === undefined) continue;
    const openedOn = centres.get(line.centre)?.openedOn;
    const opening = calendar.weeks.findIndex(({ friday }) => openedOn !== undefined && openedOn <= friday);
    rows.get(line.centre)?.set(line.number, {
      place,
      line,
      readyFrom: opening < 0 ? calendar.weeks.length : opening,
      states: statesWhenOpen(line, calendar),
      doctors: calendar.weeks.map(() => undefined),
      cancellations: calendar.weeks.map(() => 0),
      activity: calendar.weeks.map(() => undefined),
    });
  }
  return rows;
}

/** Every line of a known centre against every week of the calendar. */
export function readLineGrid(
  facts: NetworkFacts,
  calendar: Calendar,
  places: readonly (number | undefined)[],
): readonly LineRow[] {
  const rows = emptyRows(facts, calendar, places);
  for (const { centre, line, week, state, doctor } of facts.assignments) {
    const row = rows.get(centre)?.get(line);
    const number = calendar.numberOf.get(week);
    if (row === undefined || number === undefined || row.states[number] === "NOT_OPEN") continue;
    if (state === "CANCELLED") row.cancellations[number] = row.cancellations[number]! + 1;
    if (state !== "CONFIRMED") continue;
    row.states[number] = "COVERED";
    row.doctors[number] = doctor;
  }
  for (const { centre, line, week } of facts.closedWeeks ?? []) {
    const row = rows.get(centre)?.get(line);
    const number = calendar.numberOf.get(week);
    if (row === undefined || number === undefined || row.states[number] === "NOT_OPEN") continue;
    row.states[number] = "CLOSED";
    row.doctors[number] = undefined;
  }
  for (const done of facts.activityWeeks) {
    const row = rows.get(done.centre)?.get(done.line);
    const number = calendar.numberOf.get(done.week);
    if (row !== undefined && number !== undefined) row.activity[number] = done;
  }
  return [...rows.values()].flatMap((ofCentre) => [...ofCentre.values()]);
}
