import { type IsoWeek, weekRange } from "@ms/domain";
import { type BoardPlace, EmptyScreen, useWords, WeekGrid, WeekLegend, WeekList } from "@ms/ui";
import type { Board } from "./board-of.ts";
import { weeksShown } from "./use-weeks.ts";

interface WeeksBoardProps {
  readonly board: Board;
  readonly from: IsoWeek;
  readonly currentWeek: IsoWeek;
  readonly opened: BoardPlace | undefined;
  readonly onOpen: (place: BoardPlace) => void;
}

/** The board itself: a grid, and on a phone a list of one line at a time. */
export function WeeksBoard({ board: { rows }, from, currentWeek, opened, onOpen }: WeeksBoardProps) {
  const { i18n } = useWords();
  if (rows.length === 0)
    return <EmptyScreen sentence={i18n._("Aucune ligne n’est ouverte dans ces semaines.")} />;
  const columns = weekRange({ from, count: weeksShown }).map((week) => ({
    week,
    isCurrent: week === currentWeek,
  }));
  return (
    <>
      <WeekLegend weeks={rows.flatMap(({ weeks }) => weeks)} />
      <WeekGrid
        label={i18n._("Semaines et lignes, {lines, plural, one {# ligne} other {# lignes}}", {
          lines: rows.length,
        })}
        columns={columns}
        rows={rows}
        opened={opened}
        onOpen={onOpen}
      />
      <WeekList rows={rows} onOpen={onOpen} />
    </>
  );
}
