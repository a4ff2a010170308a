import { mondayOf, type PlainDate } from "@ms/domain";
import { memo, useMemo } from "react";
import { monthOf, type Words } from "../locale/use-words.ts";
import { holidaysOf, zonesOff } from "./days-off.ts";
import { withBlanks } from "./grid-window.ts";
import type { BoardColumn } from "./week-row.ts";

interface Month {
  readonly month: string;
  readonly from: number;
  readonly weeks: number;
}

function months(columns: readonly BoardColumn[]): Month[] {
  const found: Month[] = [];
  columns.forEach(({ week }, column) => {
    const month = monthOf(week);
    const last = found.at(-1);
    if (last?.month === month) found[found.length - 1] = { ...last, weeks: last.weeks + 1 };
    else found.push({ month, from: column, weeks: 1 });
  });
  return found;
}

interface WeekGridHeadProps {
  readonly columns: readonly BoardColumn[];
  /** Those shown, for the holidays that they alone have. */
  readonly departments: readonly string[];
  /** The columns in sight, the end excluded. */
  readonly firstColumn: number;
  readonly endColumn: number;
  /** What stands above them on paper. */
  readonly heading?: string | undefined;
  readonly words: Words;
}

/** The two header rows: months, then weeks with their Monday, public holidays, and school zones on holiday. */
export const WeekGridHead = memo(function WeekGridHead({
  columns,
  departments,
  firstColumn,
  endColumn,
  heading,
  words,
}: WeekGridHeadProps) {
  const { i18n, read, date, week: weekLabel } = words;
  const holidays = useMemo(
    () => holidaysOf({ weeks: columns.map(({ week }) => week), departments }),
    [columns, departments],
  );
  const drawn = columns
    .map((column, index) => ({ ...column, from: index, to: index }))
    .slice(firstColumn, endColumn);
  return (
    <thead>
      {heading !== undefined && (
        <tr className="grid-heading">
          <th colSpan={columns.length + 1}>{heading}</th>
        </tr>
      )}
      <tr aria-rowindex={1} className="grid-months">
        <th scope="col" aria-colindex={1}>
          <span className="visually-hidden">{i18n._("Mois")}</span>
        </th>
        {months(columns).map(({ month, from, weeks }) => (
          <th key={month} scope="colgroup" colSpan={weeks} aria-colindex={from + 2}>
            {date(`${month}-01` as PlainDate, "month")}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2} className="grid-weeks">
        <th scope="col" aria-colindex={1}>
          {i18n._("Centre et ligne")}
        </th>
        {withBlanks(drawn, columns.length).map((run) =>
          "blank" in run ? (
            <td
              key={`blank ${run.blank.from}`}
              aria-hidden="true"
              colSpan={run.blank.to - run.blank.from + 1}
            />
          ) : (
            <th
              key={run.drawn.week}
              scope="col"
              aria-colindex={run.drawn.from + 2}
              className={run.drawn.isCurrent ? "current" : undefined}
              aria-current={run.drawn.isCurrent ? "date" : undefined}
            >
              <em>{run.drawn.isCurrent && i18n._("Cette sem.")}</em>
              <b>{weekLabel(run.drawn.week)}</b>
              <span>{date(mondayOf(run.drawn.week), "short")}</span>
              {holidays.get(run.drawn.week)?.map((name) => (
                <i key={name.fr}>{read(name)}</i>
              ))}
              {zonesOff(run.drawn.week).length > 0 && (
                <i>{i18n._("Vacances {zones}", { zones: zonesOff(run.drawn.week).join(" ") })}</i>
              )}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
});
