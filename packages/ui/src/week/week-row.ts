import type { IsoWeek } from "@ms/domain";
import type { WeekState } from "./week-state.ts";

/** One week of one line, as a board draws it. */
export interface BoardWeek {
  readonly week: IsoWeek;
  readonly state: WeekState;
  /** Name of the doctor, when the reader may know it. */
  readonly doctor?: string | undefined;
  readonly doctorId?: string | undefined;
  /** Whether the line is not there in it: nothing is to be known or done. */
  readonly isOutside?: boolean | undefined;
  /** A few words more: why closed, how many candidates. */
  readonly note?: string | undefined;
  /** How many doctors are asked for it and have not answered: nobody has it yet. */
  readonly asked?: number | undefined;
  /** Whether it differs from the published plan. */
  readonly isChanged?: boolean | undefined;
}

/** One line of a centre, with its weeks in the board's order. */
export interface BoardRow {
  readonly id: string;
  readonly centre: string;
  readonly department: string;
  readonly line: number;
  readonly weeks: readonly BoardWeek[];
}

/** A line in a week, by name. */
export interface BoardPlace {
  readonly line: string;
  readonly week: IsoWeek;
}

/** A week whose actions are asked for, and the cell beside which they are to appear. */
export interface BoardMenu {
  readonly place: BoardPlace;
  readonly cell: HTMLElement;
}

/** A column of the board. */
export interface BoardColumn {
  readonly week: IsoWeek;
  readonly isCurrent: boolean;
}

/** Consecutive weeks drawn as one cell: columns `from` to `to`, both included and 0-based. */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
  readonly week: BoardWeek;
}

/** The cells of a row: a week each, save that weeks before the opening share one. */
export function cellSpans({ weeks }: Pick<BoardRow, "weeks">): CellSpan[] {
  const spans: CellSpan[] = [];
  weeks.forEach((week, column) => {
    const last = spans.at(-1);
    if (last?.week.state === "NOT_YET_OPEN" && week.state === "NOT_YET_OPEN")
      spans[spans.length - 1] = { ...last, to: column };
    else spans.push({ from: column, to: column, week });
  });
  return spans;
}

/** The departments of some lines, each once. */
export const departmentsOf = (rows: readonly Pick<BoardRow, "department">[]): string[] => [
  ...new Set(rows.map(({ department }) => department)),
];
