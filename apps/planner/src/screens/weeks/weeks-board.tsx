import { type IsoWeek, type PlainDate, weekRange } from "@ms/domain";
import { type BoardPlace, EmptyScreen, useWords, WeekBoard, WeekLegend } from "@ms/ui";
import type { Board } from "./board-of.ts";
import type { BoardShape } from "./board-shape.ts";
import type { PlanView } from "./plan-view-switch.tsx";

interface WeeksBoardProps {
  readonly board: Board;
  readonly from: IsoWeek;
  readonly shape: BoardShape;
  readonly plan: PlanView;
  readonly today: PlainDate;
  readonly readAt: Date;
  readonly currentWeek: IsoWeek;
  readonly opened: BoardPlace | undefined;
  readonly onOpen: (place: BoardPlace) => void;
}

/** The board itself, with what its forms mean; on paper, with the plan and the day that it tells of. */
export function WeeksBoard({
  board: { rows },
  from,
  shape,
  plan,
  today,
  readAt,
  currentWeek,
  opened,
  onOpen,
}: WeeksBoardProps) {
  const { i18n, date, moment } = useWords();
  if (rows.length === 0)
    return <EmptyScreen sentence={i18n._("Aucune ligne n’est ouverte dans ces semaines.")} />;
  const columns = weekRange({ from, count: shape.weeks }).map((week) => ({
    week,
    isCurrent: week === currentWeek,
  }));
  const printed = { day: date(today, "full"), moment: moment(readAt) };
  return (
    <>
      <WeekLegend weeks={rows.flatMap(({ weeks }) => weeks)} />
      <WeekBoard
        view={shape.view}
        label={i18n._("Semaines et lignes, {lines, plural, one {# ligne} other {# lignes}}", {
          lines: rows.length,
        })}
        heading={
          plan === "draft"
            ? i18n._("Brouillon, non publié. Situation au {day}, lue le {moment}.", printed)
            : i18n._("Planning publié. Situation au {day}, lue le {moment}.", printed)
        }
        columns={columns}
        rows={rows}
        opened={opened}
        onOpen={onOpen}
      />
    </>
  );
}
