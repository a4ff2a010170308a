import type { IsoWeek } from "@ms/domain";
import type { Words } from "../locale/use-words.ts";
import { WeekMark } from "./week-mark.tsx";
import { weekName } from "./week-name.ts";
import type { BoardRow, CellSpan } from "./week-row.ts";

interface WeekGridRowProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly spans: readonly CellSpan[];
  /** Column of the grid's tab stop, when it lies in this row. */
  readonly tabStop: number | undefined;
  readonly isFirstOfCentre: boolean;
  readonly firstRowIndex: number;
  readonly openedWeek: IsoWeek | undefined;
  readonly words: Words;
}

/** A line of the board: its name, then its cells. The centre is written once, and always said. */
export function WeekGridRow({
  row,
  index,
  spans,
  tabStop,
  isFirstOfCentre,
  firstRowIndex,
  openedWeek,
  words,
}: WeekGridRowProps) {
  const holdsTabStop = ({ from, to }: CellSpan) => tabStop !== undefined && from <= tabStop && tabStop <= to;
  return (
    <tr aria-rowindex={index + firstRowIndex} className={isFirstOfCentre ? "first-of-centre" : undefined}>
      <th scope="row" aria-colindex={1}>
        <span className={isFirstOfCentre ? "centre" : "visually-hidden"}>
          {row.centre} <span className="department">{row.department}</span>
        </span>
        <span className="line">{words.i18n._("Ligne {line}", { line: row.line })}</span>
      </th>
      {spans.map((span) => (
        <td
          key={span.week.week}
          role="gridcell"
          colSpan={span.to - span.from + 1}
          aria-colindex={span.from + 2}
          tabIndex={holdsTabStop(span) ? 0 : -1}
          data-place={`${index}:${span.from}`}
          aria-selected={openedWeek === undefined ? undefined : span.week.week === openedWeek}
          aria-label={weekName({ words, row, span })}
        >
          <WeekMark week={span.week} words={words} />
        </td>
      ))}
    </tr>
  );
}
