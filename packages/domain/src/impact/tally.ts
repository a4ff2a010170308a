import type { Moment, NetworkFacts } from "./facts.ts";
import { indexFacts } from "./index-facts.ts";
import { type Metric, streamsOf, type Sum } from "./metric.ts";
import type { Places } from "./places.ts";
import { readRolledWeeks, type RollupRow, type Rollups } from "./rollups.ts";
import type { Span, TimeStep } from "./spans.ts";
import { type FactKind, type FactStream, type Give, streams } from "./streams.ts";

/** The parts of one sum: by place, then by span. */
type Parts = (unknown[] | undefined)[];
type PartsBySum = ReadonlyMap<Sum<unknown>, Parts>;

/** The parts of every metric at every place and in every span: read once, then asked for any scope. */
export interface Tally {
  readonly moment: Moment;
  readonly metrics: readonly Metric[];
  /** The steps of the period, where it is cut into some, then the whole. */
  readonly spans: readonly Span[];
  readonly places: Places;
  readonly parts: PartsBySum;
}

/** The facts without which some metrics would say something else, besides the centres and their lines. */
export const factsReadBy = (metrics: readonly Metric[]): ReadonlySet<FactKind> =>
  new Set(metrics.flatMap(({ sums }) => streamsOf(sums).flatMap((stream) => streams[stream].reads)));

// Takes a fact into each sum that reads its stream.
function takeInto(parts: PartsBySum, stream: FactStream, spanCount: number): Give<unknown> {
  const readers = [...parts].flatMap(([{ start, add }, own]) => {
    const take = add[stream] as ((part: unknown, fact: unknown) => void) | undefined;
    return take === undefined ? [] : [{ start, take, own }];
  });
  return (place, span, fact, until = span + 1) => {
    for (const { start, take, own } of readers) {
      const spans = (own[place] ??= new Array<unknown>(spanCount));
      for (let number = span; number < until; number++) take((spans[number] ??= start()), fact);
    }
  };
}

// Joins what rollups hold of a week to each sum that they keep.
const joinTo =
  (parts: PartsBySum, { sums }: Rollups): Give<RollupRow["parts"]> =>
  (place, span, kept) => {
    for (const [sum, own] of parts) {
      const part = kept[sums.get(sum)!];
      if (part !== undefined) sum.merge(((own[place] ??= [])[span] ??= sum.start()), part);
    }
  };

/**
 * Reads the facts once, for all metrics and all places; with a `step`, for each month, quarter or
 * year of the moment's period too. Of the weeks that `rollups` tell, the facts need not be there for
 * the sums that these keep.
 */
export function tallyFacts({
  facts,
  metrics,
  moment,
  step,
  rollups,
}: {
  facts: NetworkFacts;
  metrics: readonly Metric[];
  moment: Moment;
  step?: TimeStep | undefined;
  rollups?: Rollups | undefined;
}): Tally {
  const index = indexFacts({ facts, moment, step });
  const nothing = (): Parts => new Array<undefined>(index.places.count).fill(undefined);
  const parts = new Map(metrics.map(({ sums }): [Sum<unknown>, Parts] => [sums, nothing()]));
  const counted = new Map([...parts].filter(([sum]) => rollups?.sums.has(sum) !== true));
  for (const stream of new Set([...counted.keys()].flatMap(streamsOf)))
    streams[stream].read(index, takeInto(counted, stream, index.spans.length));
  if (rollups !== undefined) {
    const kept = new Map([...parts].filter(([sum]) => rollups.sums.has(sum)));
    readRolledWeeks(rollups, index, {
      give: takeInto(kept, "lineWeeks", index.spans.length),
      join: joinTo(kept, rollups),
    });
  }
  return { moment, metrics, spans: index.spans, places: index.places, parts };
}

/** Whether what a metric is about holds on a day, rather than happening on days. */
export const isState = ({ from }: Pick<Metric, "from">): boolean => streams[from].nature === "STATE";

// Joins parts, those that are there. One that is alone is given as it stands, to be read only.
function join({ start, merge }: Sum<unknown>, parts: readonly unknown[]): unknown {
  let alone: unknown;
  let whole: unknown;
  for (const part of parts) {
    if (part === undefined) continue;
    if (alone === undefined) alone = part;
    else {
      if (whole === undefined) merge((whole = start()), alone);
      merge(whole, part);
    }
  }
  return whole ?? alone;
}

/**
 * The part of one sum over some places, in one span by number: their parts, merged. A part that is
 * alone is given as it stands, to be read only.
 */
export function partOf({
  tally,
  metric,
  places,
  span,
}: {
  tally: Tally;
  metric: Metric;
  places: readonly number[];
  span: number;
}): unknown {
  const { sums } = metric;
  const own = tally.parts.get(sums)!;
  const isWholeOfSteps = span === tally.spans.length - 1 && !isState(metric);
  const parts: unknown[] = [];
  for (const place of places) {
    const spans = own[place];
    if (spans === undefined) continue;
    // The steps of a place make its whole once, for every scope that counts the place.
    if (isWholeOfSteps) spans[span] ??= join(sums, spans);
    parts.push(spans[span]);
  }
  return join(sums, parts) ?? sums.start();
}
