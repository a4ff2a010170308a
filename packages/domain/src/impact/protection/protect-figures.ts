import { catalogue } from "../catalogue.ts";
import type { NetworkFacts } from "../facts.ts";
import type { BreakdownPart, Figure } from "../figure.ts";
import type { Metric, SuppressionClass } from "../metric.ts";
import { indexPlaces } from "../places.ts";
import { smallCellThresholds } from "../suppression.ts";
import { type Cell, protectCells } from "./protect-cells.ts";
import { type CountPlace, countKey, relateCounts } from "./relate-counts.ts";
import { timeOf } from "./time-key.ts";

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

/** A count that a publication has shown or withheld: kept beside it, never shown, to guard the next one. */
export interface PublishedCount extends CountPlace {
  readonly count: number;
  readonly threshold: number;
  readonly isShown: boolean;
}

/** What may be shown of some figures, and the counts to keep. */
export interface Publication {
  readonly figures: readonly PublishedFigure[];
  readonly counts: readonly PublishedCount[];
}

/** The fewest that may be shown, by whom a count tells of; raised by who asks for it, never lowered. */
export type Thresholds = Readonly<Record<Exclude<SuppressionClass, "NONE">, number>>;

const raised = (asked: Partial<Thresholds>): Thresholds => ({
  PATIENTS: Math.max(smallCellThresholds.PATIENTS, asked.PATIENTS ?? 0),
  DOCTORS: Math.max(smallCellThresholds.DOCTORS, asked.DOCTORS ?? 0),
});

type Counted = Omit<PublishedCount, "isShown">;

function countsOf(figure: Figure, metric: Metric, thresholds: Thresholds): Counted[] {
  if (metric.suppression === "NONE") return [];
  const threshold = thresholds[metric.suppression];
  const time = timeOf(figure, { isStock: metric.kind === "STOCK" });
  return Object.entries(figure.counts ?? {}).map(([name, count]) => ({
    name,
    scope: figure.scope,
    time,
    count,
    threshold,
  }));
}

function show({ counts, ...figure }: Figure, isHidden: (name: string) => boolean): PublishedFigure {
  const names = Object.keys(counts ?? {});
  const { breakdown } = figure;
  if (
    breakdown === undefined
      ? !names.some(isHidden)
      : !names.some((name) => !name.includes("/") && isHidden(name))
  ) {
    const nameOf = (key: string): string => names.find((name) => name.endsWith(`/${key}`)) ?? key;
    const parts = breakdown?.map(
      (part): PublishedPart =>
        isHidden(nameOf(part.key)) ? { ...part, count: undefined, percent: undefined } : part,
    );
    return { ...figure, breakdown: parts };
  }
  const withheld = { value: undefined, n: undefined, interval: undefined, breakdown: undefined };
  return { ...figure, ...withheld, suppressed: true };
}

/**
 * What may be published of some figures: small counts of people are withheld (patients under 11,
 * doctors under 5), and so is whatever would give one by subtracting totals, siblings, nested scopes or
 * stretches of time from one another, this time or with what was `published` before; a rate is withheld
 * with the count that it is made of. What was shown stays shown, what was withheld stays withheld.
 */
export function protectFigures({
  figures,
  facts,
  published = [],
  metrics = catalogue,
  thresholds = {},
}: {
  figures: readonly Figure[];
  facts: NetworkFacts;
  published?: readonly PublishedCount[];
  metrics?: readonly Metric[];
  thresholds?: Partial<Thresholds>;
}): Publication {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  const limits = raised(thresholds);
  const ofFigure = figures.map((figure) => countsOf(figure, byKey.get(figure.metric)!, limits));
  const counts = new Map<string, Counted>();
  for (const each of [...ofFigure.flat(), ...published]) counts.set(countKey(each), each);
  const before = new Map(published.map((each) => [countKey(each), each.isShown]));

  const { relations, remainders } = relateCounts([...counts.values()], indexPlaces(facts));
  const cells = new Map<string, Cell>();
  for (const [key, { count, threshold }] of counts) {
    const wasShown = before.get(key);
    cells.set(key, {
      count,
      threshold,
      state: wasShown === undefined ? "ASKED" : wasShown ? "SHOWN" : "HIDDEN",
    });
  }
  for (const { key, whole, parts } of remainders) {
    const rest = parts.reduce((left, part) => left - counts.get(part)!.count, counts.get(whole)!.count);
    cells.set(key, { count: Math.abs(rest), threshold: counts.get(whole)!.threshold, state: "HIDDEN" });
  }
  const { hidden } = protectCells({ cells, relations });
  return {
    figures: figures.map((figure, index) => {
      const hiddenNames = new Set(
        ofFigure[index]!.filter((each) => hidden.has(countKey(each))).map(({ name }) => name),
      );
      return show(figure, (name) => hiddenNames.has(name));
    }),
    counts: [...counts].map(([key, each]) => ({ ...each, isShown: !hidden.has(key) })),
  };
}
