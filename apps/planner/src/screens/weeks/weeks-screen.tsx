import { addWeeks, type IsoWeek, parseWeek, type PlainDate, weekOf, weekRange } from "@ms/domain";
import { FailedScreen, LoadingScreen, NotFoundScreen, StaleNotice, useWords } from "@ms/ui";
import { useCallback } from "react";
import { Link, useSearchParams } from "wouter";
import { mayFill, mayPlan, type Reader } from "../../reader.ts";
import { boardOf } from "./board-of.ts";
import { boardShapeIn } from "./board-shape.ts";
import { BoardShapeSwitch } from "./board-shape-switch.tsx";
import { DifferencesView } from "./draft/differences-view.tsx";
import { DraftBar } from "./draft/draft-bar.tsx";
import { HolesBelow } from "./holes-below.tsx";
import { WeekPanel } from "./panel/week-panel.tsx";
import { type PlanView, planViewIn, PlanViewSwitch } from "./plan-view-switch.tsx";
import type { WeeksFacts } from "./read-weeks.ts";
import { useOpenedWeek } from "./use-opened-week.ts";
import { useWeeks } from "./use-weeks.ts";
import { WeeksBoard } from "./weeks-board.tsx";
import { WeeksSummary } from "./weeks-summary.tsx";
import { WeeksWindow } from "./weeks-window.tsx";
import "./weeks.css";

/** Semaines: which doctor comes to which line, a season or a year at a time, and what is still to fill. */
export function WeeksScreen({ reader }: { reader: Reader }) {
  const { today } = reader;
  const { i18n } = useWords();
  const currentWeek = weekOf(today);
  const [search, setSearch] = useSearchParams();
  const asked = parseWeek(search.get("from") ?? "");
  const from = asked.ok ? asked.value : currentWeek;
  const view = planViewIn(search);
  const shape = boardShapeIn(search);
  const { reading, renew } = useWeeks({ from, weeks: shape.weeks });
  const ask = useCallback(
    (asked: Record<string, string>) => setSearch((last) => ({ ...Object.fromEntries(last), ...asked })),
    [setSearch],
  );
  const showDraft = useCallback(
    (week: IsoWeek) => {
      ask({ view: "draft", from: week });
      renew();
    },
    [ask, renew],
  );
  const draft = reading.stage === "ready" ? reading.facts.draft : undefined;
  const { opened, open, close } = useOpenedWeek();
  const board =
    reading.stage === "ready"
      ? drawBoard({ facts: reading.facts, from, weeks: shape.weeks, today, view })
      : undefined;
  const openedRow = board?.rows.find(({ id }) => id === opened?.line);
  if (reading.stage === "closed")
    return (
      <main id="content" className="page" tabIndex={-1}>
        <NotFoundScreen />
      </main>
    );
  return (
    <main id="content" className="page weeks-screen" tabIndex={-1}>
      <WeeksSummary today={today} board={board} />
      {mayPlan(reader) && (
        <DraftBar
          draft={draft}
          // What has begun is not planned.
          first={from > currentWeek ? from : addWeeks(currentWeek, 1)}
          onDraft={showDraft}
          onChanged={renew}
        />
      )}
      <div className="weeks-bar screen-only">
        <PlanViewSwitch view={view} draft={draft} onChoose={ask} />
        <WeeksWindow from={from} currentWeek={currentWeek} onMove={(week) => ask({ from: week })} />
        <BoardShapeSwitch shape={shape} onChoose={ask} />
        {mayFill(reader) && (
          <Link className="poster-link" href="/poster">
            {i18n._("Affiche de la semaine")}
          </Link>
        )}
        <button type="button" className="button print" disabled={board === undefined} onClick={() => print()}>
          {i18n._("Imprimer")}
        </button>
      </div>
      {reading.stage === "loading" && <LoadingScreen height={320} />}
      {reading.stage === "failed" && (
        <FailedScreen what={i18n._("Les semaines n’ont pas pu être lues.")} onRetry={renew} />
      )}
      {reading.stage === "ready" && reading.isStale && (
        <StaleNotice readAt={reading.readAt} onRetry={renew} />
      )}
      {view === "differences" && draft && <DifferencesView plan={draft.identifier} onChanged={renew} />}
      {board && reading.stage === "ready" && !(view === "differences" && draft) && (
        <div className={openedRow ? "weeks-with-panel open" : "weeks-with-panel"}>
          <div>
            <WeeksBoard
              board={board}
              from={from}
              shape={shape}
              plan={view}
              today={today}
              readAt={reading.readAt}
              currentWeek={currentWeek}
              opened={opened}
              onOpen={open}
              onBegin={(week) => ask({ from: week })}
            />
            <HolesBelow
              rows={board.rows}
              today={today}
              opened={opened}
              mayFill={mayFill(reader)}
              onOpen={open}
            />
          </div>
          {opened && openedRow && (
            <WeekPanel
              key={`${opened.line} ${opened.week}`}
              row={openedRow}
              week={opened.week}
              currentWeek={currentWeek}
              mayAct={mayFill(reader)}
              onClose={close}
              onChanged={renew}
            />
          )}
        </div>
      )}
    </main>
  );
}

const drawBoard = ({
  facts: { lineWeeks, draft },
  from,
  weeks,
  today,
  view,
}: {
  facts: WeeksFacts;
  from: IsoWeek;
  weeks: number;
  today: PlainDate;
  view: PlanView;
}) =>
  boardOf({
    lineWeeks,
    weeks: weekRange({ from, count: weeks }),
    today,
    planned: view === "draft" ? (draft?.weeks ?? []) : [],
  });
