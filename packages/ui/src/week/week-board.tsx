import { useIsPrinting, useMedia } from "../screen/use-media.ts";
import { WeekGrid } from "./week-grid.tsx";
import { WeekList } from "./week-list.tsx";
import { WeekPages } from "./week-pages.tsx";
import type { BoardColumn, BoardMenu, BoardPlace, BoardRow } from "./week-row.ts";

interface WeekBoardProps {
  /** A grid gives way to the list where it would not fit. */
  readonly view: "grid" | "list";
  readonly label: string;
  /** What stands on top of every printed page: what it is, and of when. */
  readonly heading: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  /** The week whose panel is open. */
  readonly opened?: BoardPlace | undefined;
  /** Enter or a click opens a week; weeks before the opening have nothing to open. */
  readonly onOpen?: ((place: BoardPlace) => void) | undefined;
  /** Shift+F10, or the other button of the mouse, asks for the actions of a week that opens. */
  readonly onMenu?: ((asked: BoardMenu) => void) | undefined;
}

/** The board of weeks and lines: a grid, or a list of one line at a time, and on paper pages of twelve weeks. */
export function WeekBoard({ view, label, heading, columns, rows, opened, onOpen, onMenu }: WeekBoardProps) {
  const isNarrow = useMedia("screen and (max-width: 900px)");
  const isPrinting = useIsPrinting();
  return (
    <>
      {view === "list" || isNarrow ? (
        <WeekList rows={rows} opened={opened} onOpen={onOpen} />
      ) : (
        <WeekGrid
          label={label}
          columns={columns}
          rows={rows}
          opened={opened}
          onOpen={onOpen}
          onMenu={onMenu}
        />
      )}
      {isPrinting && <WeekPages heading={heading} columns={columns} rows={rows} />}
    </>
  );
}
