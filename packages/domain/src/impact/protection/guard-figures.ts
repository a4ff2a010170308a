import type { PlainDate } from "../../calendar/plain-date.ts";
import { catalogue } from "../catalogue.ts";
import type { NetworkFacts } from "../facts.ts";
import type { BreakdownPart, Figure } from "../figure.ts";
import type { Metric } from "../metric.ts";
import { indexPlaces } from "../places.ts";
import type { Rollups } from "../rollups.ts";
import { isSmallCell, smallCellThresholds } from "../suppression.ts";
import type { Thresholds } from "./count-people.ts";
import { guardFlows } from "./guard-flows.ts";
import { guardStocks } from "./guard-stocks.ts";
import { countKey, type ProtectedCount } from "./keyed-count.ts";
import { addsUp } from "./relate-counts.ts";
import { type Nesting, nestScopes } from "./relate-scopes.ts";
import type { PublishedCount } from "./settle-counts.ts";
import { readTimes } from "./time-key.ts";

/** A part of a published figure; its count and share are withheld when they could tell of a person. */
export interface PublishedPart extends Pick<BreakdownPart, "key" | "label"> {
  readonly count: number | undefined;
  readonly percent: number | undefined;
}

/** A figure as it may be shown: withheld, without value or n, where it could tell of a person. */
export interface PublishedFigure extends Omit<Figure, "n" | "counts" | "breakdown"> {
  readonly n: number | undefined;
  readonly breakdown?: readonly PublishedPart[] | undefined;
}

/** What may be shown of some figures, and the counts to keep. */
export interface Publication {
  readonly figures: readonly PublishedFigure[];
  /** Made when they are read: whoever but shows figures keeps none. */
  readonly counts: readonly PublishedCount[];
}

// Nothing is withheld of a figure that had no value but the number that it would have rested on.
const withhold = (figure: Omit<Figure, "counts">): PublishedFigure => ({
  ...figure,
  value: undefined,
  n: undefined,
  interval: undefined,
  breakdown: undefined,
  suppressed: figure.missing === undefined,
});

function show({ counts, ...figure }: Figure, isHidden: (name: string) => boolean): PublishedFigure {
  const names = Object.keys(counts ?? {});
  const { breakdown } = figure;
  const isWhole = (name: string): boolean => !name.includes("/");
  if (names.some((name) => (breakdown === undefined || isWhole(name)) && isHidden(name)))
    return withhold(figure);
  const nameOf = (key: string): string => names.find((name) => name.endsWith(`/${key}`)) ?? key;
  const parts = breakdown?.map(
    (part): PublishedPart =>
      isHidden(nameOf(part.key)) ? { ...part, count: undefined, percent: undefined } : part,
  );
  // Where no part may be told, neither may which there are.
  if (parts?.length && parts.every(({ count }) => count === undefined)) return withhold(figure);
  // How many are unknown is what the whole leaves of those who are known.
  const isRestHidden = names.some((name) => name.endsWith("/unknown") && isHidden(name));
  return { ...figure, ...(isRestHidden && { value: undefined, n: undefined }), breakdown: parts };
}

/**
 * The metrics that must be looked at together with some of them: those that count the same people, so
 * that one could give what another withholds.
 */
export function countingTheSame(asked: readonly Metric[], metrics: readonly Metric[] = catalogue): Metric[] {
  const counted = new Set(asked.map((metric) => metric.counted));
  return metrics.filter((metric) => metric.counted !== undefined && counted.has(metric.counted));
}

/** What a guard goes by. */
export interface Guarding {
  readonly facts: NetworkFacts;
  readonly rollups?: Rollups | undefined;
  /** The network's day. */
  readonly asOf: PlainDate;
  /** The days up to it on which figures are given out, those of snapshots first of all. */
  readonly days: readonly PlainDate[];
  readonly metrics: readonly Metric[];
  readonly thresholds: Thresholds;
  readonly nesting: Nesting;
  /** What these snapshots show and withhold, by key. */
  readonly published: ReadonlyMap<string, PublishedCount>;
}

/** Tells what may be shown of figures, whichever are asked for, together or one after another. */
export type Guard = (figures: readonly Figure[]) => Publication;

interface Deciding {
  readonly isShown: (count: ProtectedCount, metric: Metric) => boolean;
  /** What the decision rests on, to keep. */
  readonly countsBehind: (count: ProtectedCount, metric: Metric) => readonly PublishedCount[];
}

/** Tells of a count of a figure whether it may be shown, and which counts to keep for that. */
function readDecisions(guarding: Guarding): Deciding {
  const isStock = ({ kind }: Metric): boolean => kind === "STOCK";
  const { metrics } = guarding;
  const isStockShown = guardStocks({ ...guarding, metrics: metrics.filter(isStock) });
  const totalBy = guardFlows({ ...guarding, metrics: metrics.filter((metric) => !isStock(metric)) });
  const isTotalShown = ({ name, scope }: ProtectedCount, by: string): boolean =>
    totalBy(name, scope, by)?.isShown === true;
  const isShown: Deciding["isShown"] = (count, metric) => {
    const { name, scope, time } = count;
    if (isSmallCell(count)) return false;
    if (!addsUp(name)) return true;
    if (isStock(metric)) return isStockShown(name, scope, time.from as PlainDate);
    return (time.from === "" || isTotalShown(count, time.from)) && isTotalShown(count, time.until);
  };
  return {
    isShown,
    countsBehind: ({ name, scope, time, count, threshold }, metric) => {
      const own = { name, scope, time, count, threshold };
      if (!addsUp(name)) return [{ ...own, isShown: !isSmallCell(own) }];
      if (isStock(metric)) return [{ ...own, isShown: isStockShown(name, scope, time.from as PlainDate) }];
      return (time.from === "" ? [time.until] : [time.from, time.until]).map((by) => ({
        ...own,
        ...(totalBy(name, scope, by) ?? { isShown: false }),
      }));
    },
  };
}

/**
 * Guards the figures of a network: small counts of people are withheld (patients under 11, doctors under
 * 5), and so is whatever would give one by subtracting totals, siblings, nested scopes, dates or stretches
 * of time from one another, or from what was `published` before; a rate is withheld with the count that
 * it is made of. What is shown of a scope and a time does not hang on what else is asked, nor on what
 * comes later: so no number of questions, at once or on successive days, tells more than one of them.
 */
export function guardFigures({
  facts,
  rollups,
  asOf,
  days = [],
  published = [],
  metrics = catalogue,
  asked = metrics,
  thresholds = {},
}: {
  facts: NetworkFacts;
  rollups?: Rollups | undefined;
  /** The network's day. */
  asOf: PlainDate;
  /** The days on which figures are given out besides the months' ends: those of the snapshots that published. */
  days?: readonly PlainDate[];
  published?: readonly PublishedCount[];
  metrics?: readonly Metric[];
  /** Those of the metrics whose figures will be asked; all when absent. */
  asked?: readonly Metric[];
  /** Raised by who asks for it, never lowered. */
  thresholds?: Partial<Thresholds>;
}): Guard {
  const raised: Thresholds = {
    PATIENTS: Math.max(smallCellThresholds.PATIENTS, thresholds.PATIENTS ?? 0),
    DOCTORS: Math.max(smallCellThresholds.DOCTORS, thresholds.DOCTORS ?? 0),
  };
  const guarded = new Map(countingTheSame(asked, metrics).map((metric) => [metric.key, metric]));
  const { isShown, countsBehind } = readDecisions({
    facts,
    rollups,
    asOf,
    days: days.filter((day) => day <= asOf),
    metrics: [...guarded.values()],
    thresholds: raised,
    nesting: nestScopes(indexPlaces(facts)),
    published: new Map(published.map((count) => [countKey(count), count])),
  });
  const timeOf = readTimes(facts.lines.map(({ startsOn }) => startsOn).sort()[0]);
  const isOfAnotherDay = (figure: Figure, { settlesLater }: Metric): boolean =>
    settlesLater === true && figure.asOf !== asOf;
  const countsOf = (figure: Figure, metric: Metric): ProtectedCount[] => {
    const { scope } = figure;
    const time = timeOf(figure, metric);
    const threshold = raised[metric.suppression as keyof Thresholds];
    return Object.entries(figure.counts ?? {}).map(([name, count]) => ({
      name,
      scope,
      time,
      count,
      threshold,
    }));
  };
  // Of a scope that is not known nothing is told, nor that it is.
  const metricOf = (figure: Figure): Metric | undefined =>
    figure.missing?.code === "UNKNOWN_SCOPE" ? undefined : guarded.get(figure.metric);
  const publish = (figure: Figure): PublishedFigure => {
    const metric = metricOf(figure);
    if (metric === undefined) return show(figure, () => false);
    const hidden = countsOf(figure, metric)
      .filter((count) => isOfAnotherDay(figure, metric) || !isShown(count, metric))
      .map(({ name }) => name);
    return show(figure, (name) => hidden.includes(name));
  };
  const countsBehindAll = (figures: readonly Figure[]): PublishedCount[] => {
    const kept = new Map<string, PublishedCount>();
    for (const figure of figures) {
      const metric = metricOf(figure);
      if (metric === undefined || isOfAnotherDay(figure, metric)) continue;
      for (const count of countsOf(figure, metric))
        for (const each of countsBehind(count, metric)) kept.set(countKey(each), each);
    }
    return [...kept.values()];
  };
  return (figures) => ({
    figures: figures.map(publish),
    get counts() {
      return countsBehindAll(figures);
    },
  });
}
