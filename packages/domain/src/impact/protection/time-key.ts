import { addWeeks, mondayOf, weekOf } from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import type { Figure } from "../figure.ts";
import type { Metric } from "../metric.ts";

/**
 * The time of a count: a day, from and until alike, or a stretch from one Monday ("" for the beginning)
 * until another. Flows are counted by completed weeks, so that stretches which count the same weeks are
 * the same stretch.
 */
export interface CountTime {
  readonly from: string;
  readonly until: string;
}

const mondayOnOrAfter = (day: PlainDate): PlainDate => {
  const monday = mondayOf(weekOf(day));
  return monday === day ? day : mondayOf(addWeeks(weekOf(day), 1));
};

function stretchOf({ period, asOf }: Pick<Figure, "period" | "asOf">, beginning: string): CountTime {
  const end = mondayOf(weekOf(asOf));
  if (period === undefined) return { from: "", until: end };
  const from = mondayOnOrAfter(period.from);
  const after = mondayOnOrAfter(addDays(period.to, 1));
  return { from: from <= beginning ? "" : from, until: after < end ? after : end };
}

/**
 * When the counts of figures hold: a stock on its day, a flow over its period. A period that starts no
 * later than the network's own `beginning` runs from the beginning.
 */
export function readTimes(beginning: PlainDate | undefined) {
  const first = beginning === undefined ? "" : mondayOf(weekOf(beginning));
  const known = new Map<string, CountTime>();
  return (figure: Pick<Figure, "period" | "asOf">, { kind }: Pick<Metric, "kind">): CountTime => {
    const { period, asOf } = figure;
    if (kind === "STOCK") return { from: asOf, until: asOf };
    const key = `${asOf}|${period?.from ?? ""}|${period?.to ?? ""}`;
    const time = known.get(key) ?? stretchOf(figure, first);
    known.set(key, time);
    return time;
  };
}

export const timeKey = ({ from, until }: CountTime): string => `${from}…${until}`;
