import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** The cells that a frame lets one see, with a few around: rows and columns, 0-based, the ends excluded. */
export interface CellWindow {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Cells come and go in blocks, so that most of a scroll draws nothing anew. */
const block = 4;
const blockAt = (cell: number): number => Math.max(0, Math.floor(cell / block) * block);
const blockAfter = (cell: number): number => Math.ceil(cell / block) * block;

const firstSight: CellWindow = { firstRow: 0, endRow: 12, firstColumn: 0, endColumn: 12 };

/**
 * Follows which cells of a scrolled table are in sight. All cells are of one size, so the table tells it
 * by its own; the window changes only when a block of cells comes into sight or leaves it.
 */
export function useCellWindow(
  frame: RefObject<HTMLDivElement | null>,
  { rows, columns }: GridSize,
): { seen: CellWindow; look: () => void } {
  const [seen, setSeen] = useState(firstSight);
  const look = useCallback(() => {
    const next = frame.current && windowOf(frame.current, { rows, columns });
    if (next) setSeen((last) => (isSame(last, next) ? last : next));
  }, [frame, rows, columns]);
  useLayoutEffect(() => {
    look();
    const resized = new ResizeObserver(look);
    if (frame.current) resized.observe(frame.current);
    return () => resized.disconnect();
  }, [frame, look]);
  return { seen, look };
}

/** Undefined while the frame is not drawn. */
function windowOf(frame: HTMLDivElement, { rows, columns }: GridSize): CellWindow | undefined {
  const table = frame.querySelector("table");
  const head = table?.tHead;
  const corner = head?.rows[0]?.cells[0];
  if (!head || !corner || frame.clientWidth === 0) return undefined;
  const height = (table.offsetHeight - head.offsetHeight) / rows;
  const width = (table.offsetWidth - corner.offsetWidth) / columns;
  const bottom = frame.scrollTop + frame.clientHeight - head.offsetHeight;
  const end = frame.scrollLeft + frame.clientWidth - corner.offsetWidth;
  return {
    firstRow: blockAt(frame.scrollTop / height),
    endRow: Math.min(rows, blockAfter(bottom / height)),
    firstColumn: blockAt(frame.scrollLeft / width),
    endColumn: Math.min(columns, blockAfter(end / width)),
  };
}

const isSame = (one: CellWindow, other: CellWindow): boolean =>
  one.firstRow === other.firstRow &&
  one.endRow === other.endRow &&
  one.firstColumn === other.firstColumn &&
  one.endColumn === other.endColumn;

/** The whole of a grid. */
export const wholeWindow = ({ rows, columns }: GridSize): CellWindow => ({
  firstRow: 0,
  endRow: rows,
  firstColumn: 0,
  endColumn: columns,
});

/** A run of cells along one axis: `from` to `to`, both included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is drawn along an axis of `length` cells, and between it what is left out, to be drawn as one blank. */
export function withBlanks<Drawn extends Run>(
  drawn: readonly Drawn[],
  length: number,
): ({ readonly drawn: Drawn } | { readonly blank: Run })[] {
  let next = 0;
  const runs: ({ readonly drawn: Drawn } | { readonly blank: Run })[] = [];
  for (const each of drawn) {
    if (each.from > next) runs.push({ blank: { from: next, to: each.from - 1 } });
    runs.push({ drawn: each });
    next = each.to + 1;
  }
  if (next < length) runs.push({ blank: { from: next, to: length - 1 } });
  return runs;
}
