import { addWeeks, type IsoWeek, mondayOf } from "../calendar/iso-week.ts";
import { lineId } from "../network/line.ts";
import type { CalendarWeek } from "./calendar.ts";
import type { NetworkFacts } from "./facts.ts";
import { type IndexedFacts, indexFacts } from "./index-facts.ts";
import { type Metric, streamsOf, type Sum } from "./metric.ts";
import type { Give } from "./streams.ts";
import { type LineWeek, readLineWeeks } from "./streams/line-weeks.ts";

/** A completed week of a line as the sums have counted it, or a whole month: a part by key, plain data. */
export interface RollupRow {
  /** Such as `ajain-1`. */
  readonly line: string;
  /** Of a month, the last. */
  readonly week: IsoWeek;
  readonly parts: Readonly<Record<string, unknown>>;
}

/** Weeks that need not be counted again: the completed ones of every line, up to `through`. */
export interface Rollups {
  /** The sums that the rows hold parts of, and under which keys. */
  readonly sums: ReadonlyMap<Sum<unknown>, string>;
  readonly through: IsoWeek;
  /** Each week once: by itself, or in its month where the question does not cut it. */
  readonly rows: readonly RollupRow[];
}

/** Whether what a metric adds up can be kept week by week: it reads nothing but the lines' weeks. */
export const isRolledUp = ({ sums }: Pick<Metric, "sums">): boolean =>
  streamsOf(sums).every((stream) => stream === "lineWeeks");

/** The sums of a catalogue that can be kept, each by the key of its first metric. */
export function rolledUpSums(metrics: readonly Metric[]): ReadonlyMap<Sum<unknown>, string> {
  const keys = new Map<Sum<unknown>, string>();
  for (const metric of metrics)
    if (isRolledUp(metric) && !keys.has(metric.sums)) keys.set(metric.sums, metric.key);
  return keys;
}

/** What a catalogue keeps, by which definitions: rows made by another one are out of date. */
export const rollupFingerprint = (metrics: readonly Metric[]): string =>
  [...rolledUpSums(metrics).keys()]
    .map((kept) => metrics.filter(({ sums }) => sums === kept))
    .map((sharing) => sharing.map(({ key, since }) => `${key}@${String(since)}`).join("+"))
    .join(" ");

/** Counts the weeks of every line, each by itself, `through` a week that is completed; those `after` another alone. */
export function rollUpWeeks({
  facts,
  sums,
  through,
  after,
}: {
  facts: NetworkFacts;
  sums: ReadonlyMap<Sum<unknown>, string>;
  through: IsoWeek;
  after?: IsoWeek | undefined;
}): RollupRow[] {
  const asOf = mondayOf(addWeeks(through, 1));
  const index = indexFacts({ facts, moment: { asOf }, step: undefined });
  const lines = new Map(index.places.lines.map((place, number) => [place, lineId(facts.lines[number]!)]));
  const rows: RollupRow[] = [];
  readLineWeeks(index, (place, _, fact) => {
    if (!fact.isCompleted || (after !== undefined && fact.week <= after)) return;
    const parts: Record<string, unknown> = {};
    for (const [{ start, add }, key] of sums) add.lineWeeks?.((parts[key] = start()), fact);
    rows.push({ line: lines.get(place)!, week: fact.week, parts });
  });
  return rows;
}

/** Reads the lines' weeks: those that rollups tell as their parts, the others as facts. */
export function readRolledWeeks(
  { through, rows }: Rollups,
  index: IndexedFacts,
  { give, join }: { give: Give<LineWeek>; join: Give<RollupRow["parts"]> },
): void {
  const { weeks, numberOf } = index.calendar();
  const isTold = ({ week, isCompleted }: Pick<CalendarWeek, "week" | "isCompleted">): boolean =>
    isCompleted && week <= through;
  readLineWeeks(index, (place, span, fact) => {
    if (!isTold(fact)) give(place, span, fact);
  });
  const { facts, places } = index;
  const placeOf = new Map(facts.lines.map((line, number) => [lineId(line), places.lines[number]]));
  for (const { line, week, parts } of rows) {
    const place = placeOf.get(line);
    const known = weeks[numberOf.get(week) ?? -1];
    if (place !== undefined && known?.span !== undefined && isTold(known)) join(place, known.span, parts);
  }
}
