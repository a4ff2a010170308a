import type { SuppressionClass } from "../metric.ts";
import type { Scope } from "../scope.ts";
import type { Tally } from "../tally.ts";
import { addsUp } from "./relate-counts.ts";

/** The fewest that may be shown, by whom a count tells of. */
export type Thresholds = Readonly<Record<Exclude<SuppressionClass, "NONE">, number>>;

/** A count of people: its name, the fewest that may be shown of it, and the scopes of which it is told. */
interface NamedCount {
  readonly name: string;
  readonly threshold: number;
  readonly scopes: readonly Scope[];
}

/** How many people of a name a scope counts in each step of a tally, or in its whole where it has none. */
export interface PeopleCounts {
  readonly names: ReadonlyMap<string, NamedCount>;
  readonly countsOf: (name: string, scope: Scope) => readonly number[];
}

/** What the metrics of a tally count of people: counts that add up, so that those of the places make those of the scopes. */
export function countPeople(tally: Tally, thresholds: Thresholds): PeopleCounts {
  const steps = Math.max(1, tally.spans.length - 1);
  const names = new Map<string, NamedCount & { readonly byPlace: (number[] | undefined)[] }>();
  for (const metric of tally.metrics) {
    if (metric.suppression === "NONE") continue;
    const threshold = thresholds[metric.suppression];
    const own = tally.places.scopes.filter(({ kind }) => metric.scopes.includes(kind));
    for (const [place, parts] of tally.parts.get(metric.sums)!.entries())
      for (let step = 0; step < steps; step++) {
        const part = parts?.[step];
        if (part === undefined) continue;
        const moment = { ...tally.moment, asOf: tally.spans[step]!.on };
        for (const [name, count] of Object.entries(metric.finish(part, moment).counts ?? {})) {
          if (!addsUp(name)) continue;
          // Several metrics tell the same count, some of them of narrower scopes.
          const { byPlace, scopes } = names.get(name) ?? { byPlace: [], scopes: own };
          names.set(name, { name, threshold, scopes: own.length > scopes.length ? own : scopes, byPlace });
          (byPlace[place] ??= new Array<number>(steps).fill(0))[step] = count;
        }
      }
  }
  return {
    names,
    countsOf: (name, scope) => {
      const sum = new Array<number>(steps).fill(0);
      for (const place of tally.places.placesOf(scope) ?? []) {
        const counts = names.get(name)?.byPlace[place];
        if (counts !== undefined) for (let step = 0; step < steps; step++) sum[step]! += counts[step]!;
      }
      return sum;
    },
  };
}
