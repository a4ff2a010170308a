import { mondayOf } from "@ms/domain";
import { useState } from "react";
import { useWords } from "../locale/use-words.ts";
import { Arrow } from "./arrow.tsx";
import { WeekMark } from "./week-mark.tsx";
import type { BoardPlace, BoardRow } from "./week-row.ts";

/** The board as a list: one line at a time, its weeks from top to bottom; nothing scrolls sideways. */
export function WeekList({
  rows,
  opened,
  onOpen,
}: {
  rows: readonly BoardRow[];
  /** The week whose panel is open: its line is shown. */
  opened?: BoardPlace | undefined;
  /** Each week is a button, where weeks open. */
  onOpen?: ((place: BoardPlace) => void) | undefined;
}) {
  const words = useWords();
  const { i18n, date, week: weekLabel } = words;
  const [chosen, setChosen] = useState(opened?.line);
  const [followed, setFollowed] = useState(opened?.line);
  if (opened?.line !== followed) {
    setFollowed(opened?.line);
    if (opened !== undefined) setChosen(opened.line);
  }
  const found = rows.findIndex(({ id }) => id === chosen);
  const index = found === -1 ? 0 : found;
  const row = rows[index];
  if (row === undefined) return null;
  const nameOf = ({ centre, line }: BoardRow) => i18n._("{centre}, ligne {line}", { centre, line });
  const step = (count: number) => setChosen(rows.at((index + count) % rows.length)?.id);
  return (
    <section className="week-list">
      <div className="week-list-line">
        <button
          type="button"
          className="button"
          aria-label={i18n._("Ligne précédente")}
          onClick={() => step(-1)}
        >
          <Arrow to="previous" />
        </button>
        <label className="field">
          <span className="visually-hidden">{i18n._("Ligne affichée")}</span>
          <select value={row.id} onChange={({ target }) => setChosen(target.value)}>
            {rows.map((each) => (
              <option key={each.id} value={each.id}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          aria-label={i18n._("Ligne suivante")}
          onClick={() => step(1)}
        >
          <Arrow to="next" />
        </button>
      </div>
      <ol aria-label={nameOf(row)}>
        {row.weeks.map((week) => (
          <li key={week.week}>
            <span className="week-number">
              <b>{weekLabel(week.week)}</b>
              <small>{date(mondayOf(week.week), "short")}</small>
            </span>
            {onOpen === undefined || week.state === "NOT_YET_OPEN" || week.isOutside === true ? (
              <WeekMark week={week} words={words} />
            ) : (
              <button
                type="button"
                className="week-opener"
                aria-current={opened?.line === row.id && opened.week === week.week ? true : undefined}
                onClick={() => onOpen({ line: row.id, week: week.week })}
              >
                <WeekMark week={week} words={words} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
