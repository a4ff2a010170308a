import { mondayOf, type PlainDate } from "@ms/domain";
import { monthOf, type Words } from "../locale/use-words.ts";
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

/** The two header rows: months, then weeks with their Monday. */
export function WeekGridHead({ columns, words }: { columns: readonly BoardColumn[]; words: Words }) {
  const { i18n, date, week: weekLabel } = words;
  return (
    <thead>
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
        {columns.map(({ week, isCurrent }, column) => (
          <th
            key={week}
            scope="col"
            aria-colindex={column + 2}
            className={isCurrent ? "current" : undefined}
            aria-current={isCurrent ? "date" : undefined}
          >
            <em>{isCurrent && i18n._("Cette sem.")}</em>
            <b>{weekLabel(week)}</b>
            <span>{date(mondayOf(week), "short")}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
