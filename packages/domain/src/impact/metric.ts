import type { Text } from "../shared/text.ts";
import type { Moment } from "./facts.ts";
import type { Finding } from "./figure.ts";
import type { ScopeKind } from "./scope.ts";
import type { FactStream, FactStreams } from "./streams.ts";
import type { Unit } from "./unit.ts";

/** STOCK: taken at a date, never added over dates. FLOW: adds up over time. RATE: one over another. */
export const metricKinds = ["STOCK", "FLOW", "RATE"] as const;
export type MetricKind = (typeof metricKinds)[number];

export const metricKindLabels: Record<MetricKind, Text> = {
  STOCK: { fr: "Stock, à une date", en: "Stock, at a date" },
  FLOW: { fr: "Flux, sur une période", en: "Flow, over a period" },
  RATE: { fr: "Taux", en: "Rate" },
};

/** How the figures of places and of months make those of wider places and of longer periods. */
export const aggregationLabels = {
  ADDED: { fr: "s’additionne, entre lieux et dans le temps", en: "adds up over places and over time" },
  ADDED_OVER_PLACES: {
    fr: "s’additionne entre lieux, jamais d’une date à l’autre",
    en: "adds up over places, never over dates",
  },
  RECOMPUTED: {
    fr: "se recalcule sur les faits réunis, ne s’additionne pas",
    en: "is computed again from the joined facts, does not add up",
  },
  QUOTED: { fr: "se cite tel quel", en: "is quoted as it stands" },
} as const satisfies Record<string, Text>;

export type Aggregation = keyof typeof aggregationLabels;

/** Whom a small count could tell of, which decides the threshold under which it is hidden. */
export type SuppressionClass = "NONE" | "PATIENTS" | "DOCTORS";

export const suppressionLabels: Record<SuppressionClass, Text> = {
  NONE: { fr: "Ne compte personne", en: "Counts nobody" },
  PATIENTS: { fr: "Compte des patients", en: "Counts patients" },
  DOCTORS: { fr: "Compte des médecins", en: "Counts doctors" },
};

/** What a metric is, for people and for programs. */
export interface MetricDescription {
  /** Stable name in the API, camelCase. */
  readonly key: string;
  readonly label: Text;
  readonly definition: Text;
  /** The same as a formula, in the names of the facts. */
  readonly formula: string;
  readonly unit: Unit;
  readonly kind: MetricKind;
  readonly aggregation: Aggregation;
  readonly scopes: readonly [ScopeKind, ...ScopeKind[]];
  /** Version of the definition: raised when the same data would give another value. */
  readonly since: number;
  /** Who defined it so. */
  readonly source: string;
  readonly suppression: SuppressionClass;
  /** Which people it counts, where it does: the name of the counts by which it is protected, before any "/". */
  readonly counted?: string;
  /** Least `n` for a value; below it the figure says TOO_FEW. */
  readonly minimumN?: number;
  /** What it counts in a week may change long after the week: another date's count of it is another count. */
  readonly settlesLater?: true;
}

/**
 * What is added up from the facts: a part begins at `start`, takes facts in by `add`, and joins
 * another by `merge`, both into itself. Merging the parts of any split of the facts gives the part of
 * them all. A part is plain data, so that it can be kept; metrics that share a sum share its parts.
 */
export interface Sum<Part> {
  readonly start: () => Part;
  /** By stream, what a fact adds; the first stream is the one that the metric is about. */
  readonly add: { readonly [Stream in FactStream]?: (part: Part, fact: FactStreams[Stream]) => void };
  readonly merge: (into: Part, part: Part) => void;
}

/** How a metric is computed: what it adds up, and what it makes of that. */
export interface MetricDeclaration<Part> extends MetricDescription {
  readonly sums: Sum<Part>;
  readonly finish: (part: Part, moment: Moment) => Finding;
}

/** A declared metric, whatever its parts are. */
export interface Metric extends MetricDeclaration<unknown> {
  /** The facts that it is about. */
  readonly from: FactStream;
}

/** The streams that a sum reads, the one that it is about first. */
export const streamsOf = ({ add }: Pick<Sum<unknown>, "add">): FactStream[] =>
  Object.keys(add) as FactStream[];

/** Declares a metric: the compiler asks for whatever is missing, its French and English label first. */
export function defineMetric<Part>(declaration: MetricDeclaration<Part>): Metric {
  const metric = declaration as MetricDeclaration<unknown>;
  return { ...metric, from: streamsOf(metric.sums)[0]! };
}
