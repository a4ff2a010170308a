import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { useWords } from "../locale/use-words.ts";
import { type GridPlace, moveInGrid } from "./move-in-grid.ts";
import { WeekGridHead } from "./week-grid-head.tsx";
import { WeekGridRow } from "./week-grid-row.tsx";
import { type BoardColumn, type BoardPlace, type BoardRow, cellSpans } from "./week-row.ts";

const headerRows = 2;

interface WeekGridProps {
  readonly label: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  /** The week whose panel is open. */
  readonly opened?: BoardPlace | undefined;
  /** Enter or a click opens a week; weeks before the opening have nothing to open. */
  readonly onOpen?: ((place: BoardPlace) => void) | undefined;
}

/**
 * The board of weeks and lines, as an ARIA grid with a single tab stop; `moveInGrid` says what the keys
 * do. Every cell's name is a whole sentence.
 */
export function WeekGrid({ label, columns, rows, opened, onOpen }: WeekGridProps) {
  const words = useWords();
  const grid = useRef<HTMLTableElement>(null);
  const spans = useMemo(() => rows.map(cellSpans), [rows]);
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  // Rows and weeks may have become fewer since the last move.
  const at = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, columns.length - 1),
  };

  const cellAt = ({ row, column }: GridPlace) => {
    const span = spans[row]?.find(({ from, to }) => from <= column && column <= to);
    return span && grid.current?.querySelector<HTMLElement>(`[data-place="${row}:${span.from}"]`);
  };

  const openAt = ({ row, column }: GridPlace): boolean => {
    const week = spans[row]?.find(({ from, to }) => from <= column && column <= to)?.week;
    const line = rows[row]?.id;
    if (onOpen === undefined || line === undefined || week === undefined) return false;
    if (week.state === "NOT_YET_OPEN" || week.isOutside === true) return false;
    onOpen({ line, week: week.week });
    return true;
  };

  const move = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key === "Enter" && openAt(at)) event.preventDefault();
    const next = moveInGrid({ key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey }, at, spans);
    if (next === undefined) return;
    event.preventDefault();
    setWanted(next);
    cellAt(next)?.focus();
  };

  const follow = ({ target }: FocusEvent) => {
    const [row, column] = target.getAttribute("data-place")?.split(":").map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    // A wide cell keeps the column one came by, so that going on down leads straight.
    setWanted((place) => (target === cellAt(place) ? place : { row, column }));
  };

  const point = ({ target }: MouseEvent) => {
    const cell = (target as Element).closest("[data-place]");
    const [row, column] = cell?.getAttribute("data-place")?.split(":").map(Number) ?? [];
    if (row !== undefined && column !== undefined) openAt({ row, column });
  };

  return (
    <div className="week-grid">
      <table
        ref={grid}
        role="grid"
        aria-label={label}
        aria-readonly="true"
        data-opens={onOpen !== undefined}
        aria-rowcount={rows.length + headerRows}
        aria-colcount={columns.length + 1}
        onKeyDown={move}
        onFocus={follow}
        onClick={point}
      >
        <WeekGridHead columns={columns} words={words} />
        <tbody>
          {rows.map((row, index) => (
            <WeekGridRow
              key={row.id}
              row={row}
              index={index}
              spans={spans[index] ?? []}
              tabStop={index === at.row ? at.column : undefined}
              isFirstOfCentre={rows[index - 1]?.centre !== row.centre}
              firstRowIndex={headerRows + 1}
              openedWeek={opened?.line === row.id ? opened.week : undefined}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
