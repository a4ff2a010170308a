import type { IsoWeek } from "@ms/domain";
import { memo } from "react";
import type { Words } from "../locale/use-words.ts";
import { withBlanks } from "./grid-window.ts";
import { WeekMark } from "./week-mark.tsx";
import { weekName } from "./week-name.ts";
import type { BoardRow, CellSpan } from "./week-row.ts";

interface WeekGridRowProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly spans: readonly CellSpan[];
  /** The columns in sight, the end excluded. */
  readonly firstColumn: number;
  readonly endColumn: number;
  /** Column of the grid's tab stop, when it lies in this row: it is drawn wherever it is. */
  readonly tabStop: number | undefined;
  readonly isFirstOfCentre: boolean;
  readonly firstRowIndex: number;
  readonly openedWeek: IsoWeek | undefined;
  readonly words: Words;
}

/** A line of the board: its name, then its cells. The centre is written once, and always said. */
export const WeekGridRow = memo(function WeekGridRow({
  row,
  index,
  spans,
  firstColumn,
  endColumn,
  tabStop,
  isFirstOfCentre,
  firstRowIndex,
  openedWeek,
  words,
}: WeekGridRowProps) {
  const holdsTabStop = ({ from, to }: CellSpan) => tabStop !== undefined && from <= tabStop && tabStop <= to;
  const drawn = spans.filter(
    (span) => (span.from < endColumn && span.to >= firstColumn) || holdsTabStop(span),
  );
  return (
    <tr aria-rowindex={index + firstRowIndex} className={isFirstOfCentre ? "first-of-centre" : undefined}>
      <th scope="row" aria-colindex={1}>
        <span className={isFirstOfCentre ? "centre" : "visually-hidden"}>
          {row.centre} <span className="department">{row.department}</span>
        </span>
        <span className="line">{words.i18n._("Ligne {line}", { line: row.line })}</span>
      </th>
      {withBlanks(drawn, row.weeks.length).map((run) =>
        "blank" in run ? (
          <td
            key={`blank ${run.blank.from}`}
            aria-hidden="true"
            colSpan={run.blank.to - run.blank.from + 1}
          />
        ) : (
          <td
            key={run.drawn.week.week}
            role="gridcell"
            colSpan={run.drawn.to - run.drawn.from + 1}
            aria-colindex={run.drawn.from + 2}
            tabIndex={holdsTabStop(run.drawn) ? 0 : -1}
            data-place={`${index}:${run.drawn.from}`}
            aria-selected={openedWeek === undefined ? undefined : run.drawn.week.week === openedWeek}
            aria-label={weekName({ words, row, span: run.drawn })}
          >
            <WeekMark week={run.drawn.week} words={words} />
          </td>
        ),
      )}
    </tr>
  );
});
