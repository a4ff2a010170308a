import { addWeeks, type IsoWeek, mondayOf, weekOf } from "../calendar/iso-week.ts";
import { groupBy } from "../rotation/group-by.ts";
import type { Moment } from "./facts.ts";
import type { Sum } from "./metric.ts";
import type { RollupRow } from "./rollups.ts";
import type { TimeStep } from "./spans.ts";

// A week is counted in the month in which its Monday lies, as in every period.
const monthOf = (week: IsoWeek): string => mondayOf(week).slice(0, 7);
const beginsMonth = (week: IsoWeek): boolean => monthOf(addWeeks(week, -1)) !== monthOf(week);
const endsMonth = (week: IsoWeek): boolean => beginsMonth(addWeeks(week, 1));

/** The first week of the month in which a week is counted. */
export const monthStart = (week: IsoWeek): IsoWeek =>
  beginsMonth(week) ? week : monthStart(addWeeks(week, -1));

const monthEnd = (week: IsoWeek): IsoWeek => (endsMonth(week) ? week : monthEnd(addWeeks(week, 1)));

/**
 * Joins the weeks of each line month by month, each month under its last week; of months that have
 * ended `through` a week, of which all weeks' rows are given.
 */
export function rollUpMonths({
  rows,
  sums,
  through,
}: {
  rows: readonly RollupRow[];
  sums: ReadonlyMap<Sum<unknown>, string>;
  through: IsoWeek;
}): RollupRow[] {
  const months = groupBy(rows, ({ line, week }) => `${line} ${monthEnd(week)}`);
  return [...months.values()].flatMap((weeks) => {
    const { line, week } = weeks[0]!;
    if (monthEnd(week) > through) return [];
    const parts: Record<string, unknown> = {};
    for (const [{ start, merge }, key] of sums) {
      const joined = (parts[key] = start());
      for (const row of weeks) merge(joined, row.parts[key]);
    }
    return [{ line, week: monthEnd(week), parts }];
  });
}

/**
 * The whole months among the weeks up to one that a question counts, which it does not cut: each may
 * be read as one row. Undefined when there is none; `from` is undefined where it begins with the network.
 */
export function wholeMonths({
  moment: { period },
  step,
  through,
}: {
  moment: Moment;
  step: TimeStep | undefined;
  through: IsoWeek;
}): { readonly from: IsoWeek | undefined; readonly through: IsoWeek } | undefined {
  if (step === "WEEK") return undefined;
  const counted = period !== undefined && weekOf(period.to) < through ? weekOf(period.to) : through;
  const last = endsMonth(counted) ? counted : addWeeks(monthStart(counted), -1);
  if (period === undefined) return { from: undefined, through: last };
  const inPeriod = addWeeks(weekOf(period.from), mondayOf(weekOf(period.from)) < period.from ? 1 : 0);
  const from = beginsMonth(inPeriod) ? inPeriod : addWeeks(monthEnd(inPeriod), 1);
  return from < last ? { from, through: last } : undefined;
}
