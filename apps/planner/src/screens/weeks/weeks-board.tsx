import { type IsoWeek, type PlainDate, weekRange } from "@ms/domain";
import { type BoardMenu, type BoardPlace, EmptyScreen, useWords, WeekBoard, WeekLegend } from "@ms/ui";
import { lazy, Suspense, useState } from "react";
import type { Board } from "./board-of.ts";
import type { BoardShape } from "./board-shape.ts";
import type { PlanView } from "./plan-view-switch.tsx";

/** Fetched when it is first asked for. */
const WeekMenu = lazy(async () => ({ default: (await import("./week-menu.tsx")).WeekMenu }));

interface WeeksBoardProps {
  readonly board: Board;
  readonly from: IsoWeek;
  readonly shape: BoardShape;
  readonly plan: PlanView;
  readonly today: PlainDate;
  readonly readAt: Date;
  readonly currentWeek: IsoWeek;
  readonly opened: BoardPlace | undefined;
  /** `from` is where one comes back to. */
  readonly onOpen: (place: BoardPlace, from?: Element) => void;
  readonly onBegin: (from: IsoWeek) => void;
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
  onBegin,
}: WeeksBoardProps) {
  const { i18n, date, moment } = useWords();
  const [asked, setAsked] = useState<BoardMenu>();
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
        onMenu={setAsked}
      />
      {asked && (
        <Suspense>
          <WeekMenu
            asked={asked}
            onOpen={() => onOpen(asked.place, asked.cell)}
            onBegin={onBegin}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
