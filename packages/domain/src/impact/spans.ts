import { mondayOf, weekOf } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import type { Moment, Period } from "./facts.ts";

/** The steps that a period can be cut into. */
export const timeSteps = ["WEEK", "MONTH", "QUARTER", "YEAR"] as const;
export type TimeStep = (typeof timeSteps)[number];

export const timeStepLabels: Record<TimeStep, Text> = {
  WEEK: { fr: "Semaine", en: "Week" },
  MONTH: { fr: "Mois", en: "Month" },
  QUARTER: { fr: "Trimestre", en: "Quarter" },
  YEAR: { fr: "Année", en: "Year" },
};

const monthsIn = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** A stretch of time that figures are asked of: flows over its period, stocks on its day. */
export interface Span {
  readonly period: Period | undefined;
  readonly on: PlainDate;
}

const firstOf = (year: number, month: number): PlainDate =>
  `${String(year + Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01` as PlainDate;

/** The first day of the step that a day lies in, and of those after it, by their number. */
function startOf(day: PlainDate, step: TimeStep): (steps: number) => PlainDate {
  if (step === "WEEK") {
    const monday = mondayOf(weekOf(day));
    return (steps) => addDays(monday, 7 * steps);
  }
  const [year, length] = [Number(day.slice(0, 4)), monthsIn[step]];
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length;
  return (steps) => firstOf(year, first + steps * length);
}

/** The weeks, or the months, quarters or years of the calendar, that a period touches, the first and last cut to it. */
export function splitPeriod({ period, step }: { period: Period; step: TimeStep }): Period[] {
  const start = startOf(period.from, step);
  const parts: Period[] = [];
  for (let number = 0; start(number) <= period.to; number++) {
    const [from, to] = [start(number), addDays(start(number + 1), -1)];
    parts.push({ from: from < period.from ? period.from : from, to: to > period.to ? period.to : to });
  }
  return parts;
}

/** The spans of a question: each step of its period, then the whole. A step's stock is taken on its last day that is known. */
export function spansOf({ asOf, period }: Moment, step: TimeStep | undefined): Span[] {
  const steps = step === undefined || period === undefined ? [] : splitPeriod({ period, step });
  return [
    ...steps.map((each) => ({ period: each, on: each.to < asOf ? each.to : asOf })),
    { period, on: asOf },
  ];
}
