import { catalogue } from "../catalogue.ts";
import type { NetworkFacts } from "../facts.ts";
import type { BreakdownPart, Figure } from "../figure.ts";
import type { Metric, SuppressionClass } from "../metric.ts";
import { indexPlaces } from "../places.ts";
import { isSmallCell, smallCellThresholds } from "../suppression.ts";
import { keyed, type KeyedCount, type ProtectedCount } from "./keyed-count.ts";
import { type Cell, protectCells } from "./protect-cells.ts";
import { relateCounts } from "./relate-counts.ts";
import { tellRests } from "./tell-rests.ts";
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

/** A count that a publication has shown or withheld: kept beside it, never shown, to guard the next one. */
export interface PublishedCount extends ProtectedCount {
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
    // How many are unknown is what the whole leaves of those who are known.
    const isRestHidden = names.some((name) => name.endsWith("/unknown") && isHidden(name));
    return { ...figure, ...(isRestHidden && { value: undefined, n: undefined }), breakdown: parts };
  }
  return withhold(figure);
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

/** Some counts as cells, with the sums among them; what was published before is shown, or hidden, for good. */
function connectCounts(
  counts: ReadonlyMap<string, KeyedCount>,
  { wasShown, facts }: { wasShown: ReadonlyMap<string, boolean>; facts: NetworkFacts },
) {
  const stateOf = (key: string): Cell["state"] => {
    const isKnown = wasShown.get(key);
    return isKnown === undefined ? "ASKED" : isKnown ? "SHOWN" : "HIDDEN";
  };
  const { relations, rests } = relateCounts([...counts.values()], indexPlaces(facts));
  const cells = new Map<string, Cell>();
  for (const [key, { count, threshold }] of counts) cells.set(key, { count, threshold, state: stateOf(key) });
  const asked = new Map([...counts].map(([key, { count }]) => [key, count]));
  const told = tellRests({ counts: asked, rests, relations });
  for (const { key, threshold } of rests)
    cells.set(key, { count: told.get(key)!, threshold, state: "HIDDEN" });
  return { cells, relations };
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
  const beginning = facts.lines.map(({ startsOn }) => startsOn).sort()[0];
  const timeOf = readTimes(beginning);
  const ofFigure = figures.map((figure): KeyedCount[] => {
    const metric = byKey.get(figure.metric)!;
    if (metric.suppression === "NONE") return [];
    const [threshold, time] = [limits[metric.suppression], timeOf(figure, metric)];
    const told = Object.entries(figure.counts ?? {});
    return told.map(([name, count]) => keyed({ name, scope: figure.scope, time, count, threshold }));
  });
  const counts = new Map(ofFigure.flat().map((each) => [each.key, each]));
  const wasShown = new Map<string, boolean>();
  for (const { isShown, ...each } of published) {
    const count = keyed(each);
    counts.set(count.key, count);
    wasShown.set(count.key, isShown);
  }
  const { hidden } = protectCells(connectCounts(counts, { wasShown, facts }));
  // A count that was shown and has been mended since is another one: small, it is withheld.
  const isHidden = ({ key, count, threshold }: KeyedCount): boolean =>
    hidden.has(key) || (counts.get(key)!.count !== count && isSmallCell({ count, threshold }));
  return {
    figures: figures.map((figure, index) => {
      const hiddenNames = new Set(ofFigure[index]!.filter(isHidden).map(({ name }) => name));
      return show(figure, (name) => hiddenNames.has(name));
    }),
    counts: [...counts.values()].map(({ name, scope, time, count, threshold, key }) => {
      return { name, scope, time, count, threshold, isShown: !hidden.has(key) };
    }),
  };
}
