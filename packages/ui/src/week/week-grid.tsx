import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useWords } from "../locale/use-words.ts";
import { useCellWindow, wholeWindow, withBlanks } from "./grid-window.ts";
import { GridKeys } from "./grid-keys.tsx";
import { type GridPlace, moveInGrid } from "./move-in-grid.ts";
import { WeekGridHead } from "./week-grid-head.tsx";
import { WeekGridRow } from "./week-grid-row.tsx";
import {
  type BoardColumn,
  type BoardMenu,
  type BoardPlace,
  type BoardRow,
  cellSpans,
  departmentsOf,
} from "./week-row.ts";

const headerRows = 2;

/** A grid of more cells than this scrolls in a frame of its own, and draws what is in sight. */
const cellsDrawnWhole = 360;

interface WeekGridProps {
  readonly label: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  /** The week whose panel is open. */
  readonly opened?: BoardPlace | undefined;
  /** Enter or a click opens a week; weeks before the opening have nothing to open. */
  readonly onOpen?: ((place: BoardPlace) => void) | undefined;
  /** Shift+F10, or the other button of the mouse, asks for the actions of a week that opens. */
  readonly onMenu?: ((asked: BoardMenu) => void) | undefined;
}

/**
 * The board of weeks and lines, as an ARIA grid with a single tab stop; `moveInGrid` says what the keys
 * do. Every cell's name is a whole sentence. Of a large board the cells in sight are drawn, and the tab
 * stop wherever it is.
 */
export function WeekGrid({ label, columns, rows, opened, onOpen, onMenu }: WeekGridProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const isMoving = useRef(false);
  const spans = useMemo(() => rows.map(cellSpans), [rows]);
  const departments = useMemo(() => departmentsOf(rows), [rows]);
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  // Rows and weeks may have become fewer since the last move.
  const at = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, columns.length - 1),
  };

  const size = { rows: rows.length, columns: columns.length };
  const isWindowed = size.rows * size.columns > cellsDrawnWhole;
  const { seen, look } = useCellWindow(frame, size);
  const { firstRow, endRow, firstColumn, endColumn } = isWindowed ? seen : wholeWindow(size);
  const drawnRows = rows
    .map((row, index) => ({ row, from: index, to: index }))
    .filter(({ from }) => (from >= firstRow && from < endRow) || from === at.row);

  const cellAt = ({ row, column }: GridPlace) => {
    const span = spans[row]?.find(({ from, to }) => from <= column && column <= to);
    return span && frame.current?.querySelector<HTMLElement>(`[data-place="${row}:${span.from}"]`);
  };

  /** The week at a place, if there is something to open. */
  const openingAt = ({ row, column }: GridPlace): BoardPlace | undefined => {
    const week = spans[row]?.find(({ from, to }) => from <= column && column <= to)?.week;
    const line = rows[row]?.id;
    if (onOpen === undefined || line === undefined || week === undefined) return undefined;
    if (week.state === "NOT_YET_OPEN" || week.isOutside === true) return undefined;
    return { line, week: week.week };
  };

  const openAt = (at: GridPlace): boolean => {
    const place = openingAt(at);
    if (place !== undefined) onOpen?.(place);
    return place !== undefined;
  };

  const askAt = (at: GridPlace): boolean => {
    const [place, cell] = [openingAt(at), cellAt(at)];
    if (!place || !cell || onMenu === undefined) return false;
    onMenu({ place, cell });
    return true;
  };

  const move = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key === "Enter" && openAt(at)) event.preventDefault();
    if (key === "?") help.current?.showModal();
    if (key === "F10" && shiftKey && askAt(at)) event.preventDefault();
    const next = moveInGrid({ key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey }, at, spans);
    if (next === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    setWanted(next);
  };

  // The cell that a key leads to may only now have been drawn.
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    cellAt(wanted)?.focus();
    look();
  });

  const follow = ({ target }: FocusEvent) => {
    const [row, column] = target.getAttribute("data-place")?.split(":").map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    // A wide cell keeps the column one came by, so that going on down leads straight.
    setWanted((place) => (target === cellAt(place) ? place : { row, column }));
  };

  const pointedAt = ({ target }: MouseEvent): GridPlace | undefined => {
    const cell = (target as Element).closest("[data-place]");
    const [row, column] = cell?.getAttribute("data-place")?.split(":").map(Number) ?? [];
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  const point = (event: MouseEvent) => {
    const place = pointedAt(event);
    if (place !== undefined) openAt(place);
  };
  const ask = (event: MouseEvent) => {
    const place = pointedAt(event);
    if (place !== undefined && askAt(place)) event.preventDefault();
  };

  return (
    <>
      <div
        ref={frame}
        className={isWindowed ? "week-grid windowed" : "week-grid"}
        style={{ "--columns": columns.length } as CSSProperties}
        onScroll={isWindowed ? look : undefined}
      >
        <table
          role="grid"
          aria-label={label}
          aria-readonly="true"
          data-opens={onOpen !== undefined}
          aria-rowcount={rows.length + headerRows}
          aria-colcount={columns.length + 1}
          onKeyDown={move}
          onFocus={follow}
          onClick={point}
          onContextMenu={ask}
        >
          <colgroup>
            <col className="row-header" />
            <col span={columns.length} />
          </colgroup>
          <WeekGridHead
            columns={columns}
            departments={departments}
            firstColumn={firstColumn}
            endColumn={endColumn}
            words={words}
          />
          <tbody>
            {withBlanks(drawnRows, rows.length).map((run) =>
              "blank" in run ? (
                <tr key={`blank ${run.blank.from}`} aria-hidden="true" className="blank">
                  <td
                    colSpan={columns.length + 1}
                    style={{ "--lines": run.blank.to - run.blank.from + 1 } as CSSProperties}
                  />
                </tr>
              ) : (
                <WeekGridRow
                  key={run.drawn.row.id}
                  row={run.drawn.row}
                  index={run.drawn.from}
                  spans={spans[run.drawn.from] ?? []}
                  firstColumn={firstColumn}
                  endColumn={endColumn}
                  tabStop={run.drawn.from === at.row ? at.column : undefined}
                  isFirstOfCentre={rows[run.drawn.from - 1]?.centre !== run.drawn.row.centre}
                  firstRowIndex={headerRows + 1}
                  openedWeek={opened?.line === run.drawn.row.id ? opened.week : undefined}
                  words={words}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <GridKeys help={help} />
    </>
  );
}
