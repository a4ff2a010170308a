import { mondayOf, weekOf } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { catalogue } from "./catalogue.ts";
import type { Moment, NetworkFacts, Period } from "./facts.ts";
import { type Figure, type Finding, figureFlags, type MissingCode, missingReasons } from "./figure.ts";
import type { Metric } from "./metric.ts";
import { indexPlaces } from "./places.ts";
import type { Rollups } from "./rollups.ts";
import type { Scope, ScopeKind } from "./scope.ts";
import { type Span, spansOf, type TimeStep } from "./spans.ts";
import { isState, partOf, type Tally, tallyFacts } from "./tally.ts";

/** What is asked of a tally: a scope, its places where it is known, and a span with its moments. */
interface Question {
  readonly tally: Tally;
  readonly scope: Scope;
  readonly places: readonly number[] | undefined;
  readonly span: Span;
  readonly ofEvents: Moment;
  readonly ofStates: Moment;
}

const missingIn = (
  { tally, places, span }: Question,
  metric: Metric,
  { value, n }: Finding,
): MissingCode | undefined => {
  if (places === undefined) return "UNKNOWN_SCOPE";
  const isAhead = span.period !== undefined && span.period.from > tally.moment.asOf;
  if (isAhead && metric.kind !== "RATE") return "NOT_YET";
  if (value === undefined) return "NO_DATA";
  return n < (metric.minimumN ?? 0) ? "TOO_FEW" : undefined;
};

const unknown: Pick<Finding, "value"> = { value: undefined };
const nowhere: readonly number[] = [];
const noFlags: Figure["flags"] = [];

function figureOf(question: Question, metric: Metric, part: unknown): Figure {
  const { scope, span } = question;
  const moment = isState(metric) ? question.ofStates : question.ofEvents;
  const finding = metric.finish(part, moment);
  const missing = missingIn(question, metric, finding);
  const found: Omit<Finding, "n" | "flags"> = missing === undefined ? finding : unknown;
  // Field by field: the figures of a network by month are hundreds of thousands.
  return {
    metric: metric.key,
    definitionVersion: metric.since,
    unit: metric.unit,
    scope,
    asOf: moment.asOf,
    period: metric.kind === "STOCK" ? undefined : span.period,
    value: found.value,
    n: finding.n,
    interval: found.interval,
    week: found.week,
    breakdown: found.breakdown,
    vintage: found.vintage,
    attribution: found.attribution,
    source: found.source ?? metric.source,
    flags: finding.flags?.map((code) => ({ code, message: figureFlags[code] })) ?? noFlags,
    counts: finding.counts,
    suppressed: false,
    missing: missing === undefined ? undefined : { code: missing, message: missingReasons[missing] },
  };
}

/**
 * The figures of one scope from a tally: those metrics that make sense there, in catalogue order; of
 * one span by number, or of the whole.
 */
export function figuresIn({
  tally,
  scope,
  span: number = tally.spans.length - 1,
}: {
  tally: Tally;
  scope: Scope;
  span?: number;
}): Figure[] {
  const span = tally.spans[number]!;
  const { period, on } = span;
  const ofEvents = { asOf: tally.moment.asOf, period };
  const ofStates = { asOf: on, period };
  const question = { tally, scope, places: tally.places.placesOf(scope), span, ofEvents, ofStates };
  // Metrics that share a sum share its merged part.
  const parts = new Map<Metric["sums"], unknown>();
  const partFor = (metric: Metric): unknown => {
    const known = parts.get(metric.sums);
    if (known !== undefined) return known;
    const part = partOf({ tally, metric, places: question.places ?? nowhere, span: number });
    parts.set(metric.sums, part);
    return part;
  };
  return tally.metrics
    .filter(({ scopes }) => scopes.includes(scope.kind))
    .map((metric) => figureOf(question, metric, partFor(metric)));
}

interface Request extends Moment {
  readonly facts: NetworkFacts;
  readonly metrics?: readonly Metric[];
  readonly scope: Scope;
  readonly rollups?: Rollups | undefined;
}

/**
 * The figures of one scope, at the start of the day `asOf`; flows over `period` where one is given,
 * else since the beginning. For many scopes at one moment, tally once and ask {@link figuresIn}.
 */
export const computeFigures = ({ metrics = catalogue, scope, asOf, period, ...known }: Request): Figure[] =>
  figuresIn({ tally: tallyFacts({ ...known, metrics, moment: { asOf, period } }), scope });

/** How figures are grouped: for each step of the period, for each place of a kind within the scope, or both. */
export interface Grouping {
  readonly time?: TimeStep | undefined;
  readonly place?: ScopeKind | undefined;
}

// From the first line's first week to the date: the period of a question that names none.
const periodOf = ({ lines }: NetworkFacts, asOf: PlainDate): Period => ({
  from: mondayOf(weekOf(lines.reduce((first, { startsOn }) => (startsOn < first ? startsOn : first), asOf))),
  to: asOf,
});

/** What a grouping asks for: at which moment, cut into which steps, the figures of which scopes. */
export interface Groups {
  readonly moment: Moment;
  readonly step: TimeStep | undefined;
  readonly scopes: readonly Scope[];
  /** The steps of the period, or the whole, by number of their span. */
  readonly spans: readonly number[];
}

/**
 * What a grouping asks for, before anything is counted. Without a period, the one from the first line's
 * first week to `asOf` is cut into steps.
 */
export function groupsOf({
  facts,
  scope,
  asOf,
  period,
  by,
}: Omit<Request, "metrics" | "rollups"> & { readonly by: Grouping }): Groups {
  const moment = { asOf, period: period ?? (by.time === undefined ? undefined : periodOf(facts, asOf)) };
  const spans = spansOf(moment, by.time).map((_, span) => span);
  return {
    moment,
    step: by.time,
    scopes: by.place === undefined ? [scope] : indexPlaces(facts).scopesOf(by.place, scope),
    spans: by.time === undefined ? spans : spans.slice(0, -1),
  };
}

/**
 * Figures grouped in time and place, from one reading of the facts: by place, then by step, then in
 * catalogue order. The stock of a step is the one at its end (or at `asOf`, if that comes first), never
 * a sum.
 */
export function computeGroupedFigures({
  metrics = catalogue,
  rollups,
  ...request
}: Request & { readonly by: Grouping }): Figure[] {
  const { scopes, spans, ...asked } = groupsOf(request);
  const tally = tallyFacts({ facts: request.facts, metrics, rollups, ...asked });
  return scopes.flatMap((scope) => spans.flatMap((span) => figuresIn({ tally, scope, span })));
}
