import { useWords } from "../locale/use-words.ts";
import { WeekGridHead } from "./week-grid-head.tsx";
import { WeekGridRow } from "./week-grid-row.tsx";
import { type BoardColumn, type BoardRow, cellSpans, departmentsOf } from "./week-row.ts";

const weeksAPage = 12;

interface WeekPagesProps {
  /** What stands on top of every page: what it is, and of when. */
  readonly heading: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
}

/** The board on paper: twelve weeks a page across, the heads again on every page, each line with its centre. */
export function WeekPages({ heading, columns, rows }: WeekPagesProps) {
  const words = useWords();
  const starts = columns.flatMap((_, column) => (column % weeksAPage === 0 ? [column] : []));
  return starts.map((start) => {
    const part = columns.slice(start, start + weeksAPage);
    return (
      <table key={start} className="week-pages">
        <colgroup>
          <col className="row-header" />
          <col span={part.length} />
        </colgroup>
        <WeekGridHead
          heading={heading}
          columns={part}
          departments={departmentsOf(rows)}
          firstColumn={0}
          endColumn={part.length}
          words={words}
        />
        <tbody>
          {rows.map((row, index) => {
            const weeks = row.weeks.slice(start, start + weeksAPage);
            return (
              <WeekGridRow
                key={row.id}
                row={{ ...row, weeks }}
                index={index}
                spans={cellSpans({ weeks })}
                firstColumn={0}
                endColumn={part.length}
                tabStop={undefined}
                isFirstOfCentre
                firstRowIndex={1}
                openedWeek={undefined}
                words={words}
              />
            );
          })}
        </tbody>
      </table>
    );
  });
}
