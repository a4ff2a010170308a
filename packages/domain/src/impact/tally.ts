import type { Moment, NetworkFacts } from "./facts.ts";
import type { Metric } from "./metric.ts";
import {
  networkScope,
  type Place,
  placeKey,
  placeOfCentre,
  placeOfIndicator,
  placeOfLine,
  type Scope,
  scopeKey,
} from "./scope.ts";
import { streams } from "./streams.ts";

/** The parts of every metric at every place: read once, then asked for any scope. */
export interface Tally {
  readonly moment: Moment;
  readonly metrics: readonly Metric[];
  /** Places of each known scope, by scope key. */
  readonly placesOf: ReadonlyMap<string, readonly string[]>;
  /** Parts by place key and metric key. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

// A network of which nothing is known, not even a doctor or a centre, is an unknown scope like another.
function* placesOf({ centres, lines, doctors, indicators }: NetworkFacts): Generator<Place> {
  if (doctors.length > 0 || centres.length > 0) yield [networkScope];
  for (const centre of centres) yield placeOfCentre(centre);
  for (const line of lines) {
    const centre = centres.find(({ id }) => id === line.centre);
    if (centre !== undefined) yield placeOfLine(centre, line);
  }
  for (const indicator of indicators) yield placeOfIndicator(indicator);
}

function indexPlaces(facts: NetworkFacts): Map<string, string[]> {
  const index = new Map<string, Set<string>>();
  for (const place of placesOf(facts)) {
    for (const scope of place) {
      const places = index.get(scopeKey(scope)) ?? new Set();
      index.set(scopeKey(scope), places.add(placeKey(place)));
    }
  }
  return new Map([...index].map(([scope, places]) => [scope, [...places]]));
}

/** Reads the facts once, for all metrics and all places. */
export function tallyFacts({
  facts,
  metrics,
  moment,
}: {
  facts: NetworkFacts;
  metrics: readonly Metric[];
  moment: Moment;
}): Tally {
  const parts = new Map<string, Map<string, unknown>>();
  for (const stream of new Set(metrics.map(({ from }) => from))) {
    const readers = metrics.filter(({ from }) => from === stream);
    for (const [place, fact] of streams[stream](facts, moment)) {
      const key = placeKey(place);
      const here = parts.get(key) ?? new Map<string, unknown>();
      if (here.size === 0) parts.set(key, here);
      for (const metric of readers)
        here.set(metric.key, metric.add(here.get(metric.key) ?? metric.start(), fact, moment));
    }
  }
  return { moment, metrics, placesOf: indexPlaces(facts), parts };
}

/** Whether the network has anything in a scope. */
export const isKnownScope = ({ placesOf: index }: Tally, scope: Scope): boolean => index.has(scopeKey(scope));

/** The part of one metric over a whole scope: the parts of its places, merged. */
export function partOf({ tally, metric, scope }: { tally: Tally; metric: Metric; scope: Scope }): unknown {
  const places = tally.placesOf.get(scopeKey(scope)) ?? [];
  return places
    .map((place) => tally.parts.get(place)?.get(metric.key))
    .filter((part) => part !== undefined)
    .reduce((one, other) => metric.merge(one, other), metric.start());
}
