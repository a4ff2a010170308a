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

/** Whom a small count could tell of, which decides the threshold under which it is hidden. */
export type SuppressionClass = "NONE" | "PATIENTS" | "DOCTORS";

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
  readonly scopes: readonly [ScopeKind, ...ScopeKind[]];
  /** Version of the definition: raised when the same data would give another value. */
  readonly since: number;
  /** Who defined it so. */
  readonly source: string;
  readonly suppression: SuppressionClass;
  /** Least `n` for a value; below it the figure says TOO_FEW. */
  readonly minimumN?: number;
}

/**
 * How a metric is computed: parts begin at `start`, take facts in by `add`, join by `merge`, and
 * give the value by `finish`. Merging the parts of any split of the facts gives the part of them
 * all. A part is plain data, so that it can be kept.
 */
export interface MetricDeclaration<Stream extends FactStream, Part> extends MetricDescription {
  /** The facts it reads. */
  readonly from: Stream;
  start(): Part;
  add(part: Part, fact: FactStreams[Stream], moment: Moment): Part;
  merge(one: Part, other: Part): Part;
  finish(part: Part, moment: Moment): Finding;
}

/** A declared metric, whatever its parts are. */
export type Metric = MetricDeclaration<FactStream, unknown>;

/** Declares a metric: the compiler asks for whatever is missing, its French and English label first. */
export const defineMetric = <Stream extends FactStream, Part>(
  declaration: MetricDeclaration<Stream, Part>,
): Metric => declaration;
