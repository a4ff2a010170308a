import type { CellSpan } from "./week-row.ts";
import { wantsDoctor } from "./week-state.ts";

/** A place in the grid: row and column, 0-based. A cell that spans several columns holds all of them. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const weeksAPage = 4;
const linesAPage = 10;

/**
 * Where a key leads in a grid of weeks: the arrows to the next cell, Home and End along the line (with
 * Ctrl: across the grid), Page Up and Page Down four weeks (with Alt: ten lines), P to the next week to
 * fill. Undefined for a key that is not the grid's; the same place when there is nowhere to go.
 */
export function moveInGrid(
  { key, ctrl, alt, shift }: GridKey,
  at: GridPlace,
  rows: readonly (readonly CellSpan[])[],
): GridPlace | undefined {
  const lastRow = rows.length - 1;
  const lastColumn = Math.max(0, ...rows.map((spans) => spans.at(-1)?.to ?? 0));
  const here = rows[at.row]?.find(({ from, to }) => from <= at.column && at.column <= to);
  const place = (row: number, column: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case "ArrowRight":
      return place(at.row, (here?.to ?? at.column) + 1);
    case "ArrowLeft":
      return place(at.row, (here?.from ?? at.column) - 1);
    case "ArrowDown":
      return place(at.row + 1, at.column);
    case "ArrowUp":
      return place(at.row - 1, at.column);
    case "Home":
      return place(ctrl ? 0 : at.row, 0);
    case "End":
      return place(ctrl ? lastRow : at.row, lastColumn);
    case "PageDown":
      return alt ? place(at.row + linesAPage, at.column) : place(at.row, at.column + weeksAPage);
    case "PageUp":
      return alt ? place(at.row - linesAPage, at.column) : place(at.row, at.column - weeksAPage);
    case "p":
    case "P":
      return ctrl || alt ? undefined : (nextToFill({ at, rows, isBackwards: shift }) ?? at);
    default:
      return undefined;
  }
}

/** The next week that wants a doctor: along the line, then down the lines, then round again. */
function nextToFill({
  at,
  rows,
  isBackwards,
}: {
  at: GridPlace;
  rows: readonly (readonly CellSpan[])[];
  isBackwards: boolean;
}): GridPlace | undefined {
  const holes = rows.flatMap((spans, row) =>
    spans.filter(({ week }) => wantsDoctor(week)).map(({ from }) => ({ row, column: from })),
  );
  const order = (one: GridPlace, other: GridPlace) => one.row - other.row || one.column - other.column;
  return isBackwards
    ? (holes.findLast((hole) => order(hole, at) < 0) ?? holes.at(-1))
    : (holes.find((hole) => order(hole, at) > 0) ?? holes[0]);
}
