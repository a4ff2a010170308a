import { frozenUntil, type IsoWeek, mondayOf, type PlainDate, sundayOf, weekOf } from "@ms/domain";
import { type BoardRow, type BoardWeek, wantsDoctor, type WeekState } from "@ms/ui";
import type { LineWeek, PlannedWeek } from "./weeks.query.ts";

/** What the screen draws: the lines with their weeks, and how many weeks have a doctor. */
export interface Board {
  readonly rows: readonly BoardRow[];
  readonly covered: number;
  readonly toFill: number;
  /** How many weeks differ from what is published. */
  readonly changed: number;
}

interface BoardFacts {
  readonly lineWeeks: readonly LineWeek[];
  readonly weeks: readonly IsoWeek[];
  /** The network's day. */
  readonly today: PlainDate;
  /** The weeks that a draft proposes, to be drawn where nobody comes yet. */
  readonly planned: readonly PlannedWeek[];
}

/** Arranges line-weeks by centre and line. */
export function boardOf({ lineWeeks, weeks, today, planned }: BoardFacts): Board {
  const proposals = new Map(
    planned.map((each) => [`${each.line.identifier} ${each.week}`, each.doctor.name]),
  );
  const byPlace = new Map(lineWeeks.map((each) => [`${each.line.identifier} ${each.week}`, each]));
  const lines = [...new Map(lineWeeks.map(({ line }) => [line.identifier, line])).values()];
  const rows = lines.map(
    (line): BoardRow => ({
      id: line.identifier,
      centre: line.centre.name,
      department: line.centre.departmentCode,
      line: line.number,
      weeks: weeks.map((week): BoardWeek => {
        const place = `${line.identifier} ${week}`;
        const found = byPlace.get(place);
        if (found === undefined) return { week, state: stateOutside(line, week), isOutside: true };
        const proposed = found.state === "UNCOVERED" ? proposals.get(place) : undefined;
        if (proposed !== undefined) return { week, state: "PROPOSED", doctor: proposed, isChanged: true };
        const asked = found.askedDoctors ?? 0;
        if (found.state === "UNCOVERED" && asked > 0) return { week, state: "PROPOSED", asked };
        return {
          week,
          state: stateOf({ ...found, week, today }),
          doctor: found.doctor?.name,
          doctorId: found.doctor?.identifier,
        };
      }),
    }),
  );
  const drawn = rows.flatMap((row) => row.weeks);
  const toFill = drawn.filter(wantsDoctor).length;
  const nobodyWanted = drawn.filter(({ state }) => state === "CLOSED" || state === "NOT_YET_OPEN").length;
  return {
    rows: rows.sort((one, other) => one.centre.localeCompare(other.centre, "fr") || one.line - other.line),
    covered: drawn.length - toFill - nobodyWanted,
    toFill,
    changed: drawn.filter(({ isChanged }) => isChanged).length,
  };
}

/** An exchange that waits goes first; a confirmed week is done once over, in progress while it lasts, and frozen when near. */
function stateOf({
  state,
  isSwapPending,
  week,
  today,
}: Pick<LineWeek, "state" | "isSwapPending"> & {
  week: IsoWeek;
  today: PlainDate;
}): WeekState {
  if (isSwapPending === true) return "SWAP_PENDING";
  if (state !== "COVERED") return state;
  const currentWeek = weekOf(today);
  if (week === currentWeek) return "IN_PROGRESS";
  if (week < currentWeek) return "DONE";
  return mondayOf(week) < frozenUntil(today) ? "PINNED" : "CONFIRMED";
}

/** A week that the gateway does not give lies before the line's first day, or the line is closed in it. */
const stateOutside = ({ startsOn }: LineWeek["line"], week: IsoWeek): WeekState =>
  sundayOf(week) < startsOn ? "NOT_YET_OPEN" : "CLOSED";
