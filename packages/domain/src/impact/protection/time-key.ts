import { addWeeks, mondayOf, weekOf } from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import type { Figure } from "../figure.ts";
import type { Metric } from "../metric.ts";

/**
 * The time of a count: a day, or a stretch from its first day to the day after its last ("" for the
 * beginning). What is dated by its week runs from Monday to Monday, so that stretches which count the
 * same weeks are the same stretch.
 */
export interface CountTime {
  readonly from: string;
  readonly until: string;
}

const mondayOnOrAfter = (day: PlainDate): PlainDate => {
  const monday = mondayOf(weekOf(day));
  return monday === day ? day : mondayOf(addWeeks(weekOf(day), 1));
};

function stretchOf(
  { period, asOf }: Pick<Figure, "period" | "asOf">,
  { isByDay, beginning }: { isByDay: boolean; beginning: PlainDate | undefined },
): CountTime {
  const end = isByDay ? addDays(asOf, 1) : mondayOf(weekOf(asOf));
  if (period === undefined) return { from: "", until: end };
  const isFromBeginning = beginning !== undefined && period.from <= beginning;
  const from = isByDay ? period.from : mondayOnOrAfter(period.from);
  const after = isByDay ? addDays(period.to, 1) : mondayOnOrAfter(addDays(period.to, 1));
  return { from: isFromBeginning ? "" : from, until: after < end ? after : end };
}

/**
 * When the counts of figures hold: a stock on its day (from and until alike), a flow over its period.
 * A period that starts no later than the network's own `beginning` runs from the beginning.
 */
export function readTimes(beginning: PlainDate | undefined) {
  const known = new Map<string, CountTime>();
  return (
    figure: Pick<Figure, "period" | "asOf">,
    { kind, from }: Pick<Metric, "kind" | "from">,
  ): CountTime => {
    const { period, asOf } = figure;
    if (kind === "STOCK") return { from: asOf, until: asOf };
    // Answers are counted by their day, that of the date included; all else once its week is over.
    const isByDay = from === "feedback";
    const key = `${asOf}|${period?.from ?? ""}|${period?.to ?? ""}|${String(isByDay)}`;
    const time = known.get(key) ?? stretchOf(figure, { isByDay, beginning });
    known.set(key, time);
    return time;
  };
}

export const timeKey = ({ from, until }: CountTime): string => `${from}…${until}`;
