import { type IsoWeek, mondayOf } from "@ms/domain";
import { type BoardPlace, type BoardRow, useWords, wantsDoctor, WeekGlyph, weekLooks } from "@ms/ui";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { ClosedBody } from "./closed-body.tsx";
import { CoveredBody } from "./covered-body.tsx";
import { DeedNotice } from "../../../deed/deed-notice.tsx";
import { HoleBody } from "./hole-body.tsx";
import { useDeed } from "../../../deed/use-deed.ts";
import "./panel.css";

interface WeekPanelProps {
  readonly row: BoardRow;
  readonly week: IsoWeek;
  readonly currentWeek: IsoWeek;
  /** Whether the reader may change the week. */
  readonly mayAct: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** All that can be known and done of one week of one line; Escape closes it. */
export function WeekPanel({ row, week, currentWeek, mayAct, onClose, onChanged }: WeekPanelProps) {
  const { i18n, read, date, week: weekLabel } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed may be gone: one goes on from the top of the panel.
  const goOn = useCallback(() => {
    onChanged();
    heading.current?.focus();
  }, [onChanged]);
  const deed = useDeed(goOn);
  useEffect(() => heading.current?.focus(), []);
  const found = row.weeks.find((each) => each.week === week);
  if (found === undefined) return null;
  const place: BoardPlace = { line: row.id, week };
  const isOver = week < currentWeek;
  // What a draft proposes is not in force: the week is open, whoever may come.
  const isProposal = found.isChanged === true;
  const isOpen = wantsDoctor(found) || isProposal;
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onClose();
  };
  return (
    <aside className="week-panel" aria-labelledby="week-panel-title" onKeyDown={closeByKey}>
      <header>
        <h2 id="week-panel-title" ref={heading} tabIndex={-1}>
          {i18n._("{centre}, ligne {line}", { centre: row.centre, line: row.line })}
          <small>
            {weekLabel(week)} · {date(mondayOf(week), "spoken")}
          </small>
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {i18n._("Fermer sans changer")}
        </button>
      </header>
      <p className={isOpen ? "state wanting" : "state"}>
        <WeekGlyph glyph={weekLooks[found.state].glyph} />
        {read(weekLooks[found.state].word)}
      </p>
      <DeedNotice state={deed.state} />
      {mayAct && !isOver && isOpen && (
        // Whoever is asked or answers changes what can be done.
        <HoleBody key={found.asked ?? 0} place={place} deed={deed} />
      )}
      {found.state === "CLOSED" && <ClosedBody place={place} isOver={isOver || !mayAct} deed={deed} />}
      {found.doctor !== undefined && !isProposal && (
        <CoveredBody place={place} week={found} isOver={isOver || !mayAct} deed={deed} />
      )}
    </aside>
  );
}
