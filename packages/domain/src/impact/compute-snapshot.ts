import { sundayOf, weekOf } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { catalogue } from "./catalogue.ts";
import { figuresIn } from "./compute-figures.ts";
import type { NetworkFacts, Period } from "./facts.ts";
import type { Figure } from "./figure.ts";
import type { Metric } from "./metric.ts";
import { countKey } from "./protection/keyed-count.ts";
import { guardFigures, type Publication } from "./protection/guard-figures.ts";
import type { PublishedCount } from "./protection/settle-counts.ts";
import { splitPeriod } from "./spans.ts";
import { tallyFacts } from "./tally.ts";

/** What a snapshot is made from. */
interface SnapshotRequest {
  readonly facts: NetworkFacts;
  readonly asOf: PlainDate;
  /** The days of the snapshots before it; the months that those publish are not published anew. */
  readonly days?: readonly PlainDate[];
  /** The counts of these. */
  readonly published?: readonly PublishedCount[];
  readonly metrics?: readonly Metric[];
}

// A month is complete once the week of its last day is, which counts in it by its Monday.
const isComplete = ({ to }: Period, asOf: PlainDate): boolean => sundayOf(weekOf(to)) < asOf;

/** The whole months of the calendar that are complete at a date and were not so at the one before. */
function monthsSince({ facts: { lines }, asOf, days = [] }: SnapshotRequest): Period[] {
  const since = [...days].sort().at(-1);
  const first = lines.reduce((day, { startsOn }) => (startsOn < day ? startsOn : day), asOf);
  const period = { from: `${first.slice(0, 8)}01` as PlainDate, to: asOf };
  return splitPeriod({ period, step: "MONTH" }).filter(
    (month) => isComplete(month, asOf) && (since === undefined || !isComplete(month, since)),
  );
}

/** Every figure at the date, of every scope: stocks then, flows since the beginning. */
function figuresAtDate({ facts, asOf }: SnapshotRequest, metrics: readonly Metric[]): Figure[] {
  const tally = tallyFacts({ facts, metrics, moment: { asOf } });
  return tally.places.scopes.flatMap((scope) => figuresIn({ tally, scope }));
}

/** The flows and rates of each month, of every scope in which there are lines. */
function figuresOfMonths(request: SnapshotRequest, metrics: readonly Metric[]): Figure[] {
  const months = monthsSince(request);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const tally = tallyFacts({
    facts: request.facts,
    metrics: metrics.filter(({ kind }) => kind !== "STOCK"),
    moment: { asOf: request.asOf, period: { from: first.from, to: last.to } },
    step: "MONTH",
  });
  const { scopes, placesOf, lines } = tally.places;
  const ofLines = new Set(lines);
  return scopes
    .filter((scope) => placesOf(scope)?.some((place) => ofLines.has(place)))
    .flatMap((scope) => months.flatMap((_, span) => figuresIn({ tally, scope, span })));
}

/**
 * What a snapshot publishes: each metric of every scope that the network knows, at the start of the day
 * `asOf`, and by each month completed since the snapshot before it, small counts withheld together with
 * what would give them, beside all snapshots before it. A figure without value, or of no fact, is left
 * out. The counts are this snapshot's own: for the next one, never to be shown.
 */
export function computeSnapshot(request: SnapshotRequest): Publication {
  const { facts, asOf, days = [], published = [], metrics = catalogue } = request;
  const all = [...figuresAtDate(request, metrics), ...figuresOfMonths(request, metrics)];
  const found = all.filter(({ missing }) => missing === undefined);
  const { figures, counts } = guardFigures({ facts, asOf, days: [...days, asOf], published, metrics })(found);
  const before = new Set(published.map(countKey));
  return {
    figures: figures.filter(({ n }) => n !== 0),
    counts: counts.filter((each) => each.count > 0 && !before.has(countKey(each))),
  };
}
