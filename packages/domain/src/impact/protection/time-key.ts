import { addDays } from "../../calendar/plain-date.ts";
import type { Figure } from "../figure.ts";

/** The time of a count: a day, or a stretch from its first day to the day after its last ("" for the beginning). */
export interface CountTime {
  readonly from: string;
  readonly until: string;
}

/** When the counts of a figure hold: a stock on its day (from and until alike), a flow over its period. */
export function timeOf(
  { period, asOf }: Pick<Figure, "period" | "asOf">,
  { isStock }: { isStock: boolean },
): CountTime {
  if (isStock) return { from: asOf, until: asOf };
  if (period === undefined) return { from: "", until: asOf };
  return { from: period.from, until: period.to < asOf ? addDays(period.to, 1) : asOf };
}

export const timeKey = ({ from, until }: CountTime): string => `${from}…${until}`;
