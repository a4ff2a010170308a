import type { Places } from "../places.ts";
import { type Scope, scopeKey, type ScopeKind, scopeKinds } from "../scope.ts";
import type { Relation } from "./protect-cells.ts";
import { type CountTime, timeKey } from "./time-key.ts";

/** A count of people by name, scope and time. `whole/quality/kind` names a part of the count `whole`. */
export interface CountPlace {
  readonly name: string;
  readonly scope: Scope;
  readonly time: CountTime;
}

export const countKey = ({ name, scope, time }: CountPlace): string =>
  `${name}|${scopeKey(scope)}|${timeKey(time)}`;

/** What a reader gets by subtracting: the rest of a whole beside some of its parts. */
export interface Remainder {
  readonly key: string;
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Relations {
  readonly relations: readonly Relation[];
  readonly remainders: readonly Remainder[];
}

// A doctor who came to two places, or in two months, is counted in both: such counts do not add up.
const doNotAdd: ReadonlySet<string> = new Set(["differentDoctors"]);

// So few are told by the change of such a stock from one date to the next that the change is protected too.
const changesTell = (name: string): boolean => name.endsWith("/ald/yes");

function groupPlaces(places: readonly CountPlace[], keyOf: (place: CountPlace) => string): CountPlace[][] {
  const groups = new Map<string, CountPlace[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group === undefined) groups.set(keyOf(place), [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

const relate = (whole: string, parts: readonly string[], isComplete: boolean): Remainder | Relation =>
  isComplete ? { whole, parts } : { key: `${whole} − ${parts.join(" − ")}`, whole, parts };

/** A count and its parts by each of its qualities. */
const byQuality = (counts: readonly CountPlace[]): Relation[] =>
  groupPlaces(counts, ({ scope, time }) => `${scopeKey(scope)}|${timeKey(time)}`).flatMap((own) => {
    const names = new Set(own.map(({ name }) => name));
    const parts = own.filter(({ name }) => name.includes("/") && names.has(name.split("/")[0]!));
    return groupPlaces(parts, ({ name }) => name.split("/").slice(0, 2).join("/")).map((group) => ({
      whole: countKey({ ...group[0]!, name: group[0]!.name.split("/")[0]! }),
      parts: group.map(countKey),
    }));
  });

/** A scope and the scopes of each narrower kind that lie in it. */
function byScope(counts: readonly CountPlace[], places: Pick<Places, "scopesOf">) {
  const lists = new Map<string, readonly string[]>();
  const scopesIn = (kind: ScopeKind, within: Scope): readonly string[] => {
    const key = `${kind}<${scopeKey(within)}`;
    const list = lists.get(key) ?? places.scopesOf(kind, within).map(scopeKey);
    lists.set(key, list);
    return list;
  };
  return groupPlaces(counts, ({ name, time }) => `${name}|${timeKey(time)}`).flatMap((own) => {
    const known = new Map(own.map((place) => [scopeKey(place.scope), place]));
    return own.flatMap((whole) =>
      scopeKinds.slice(scopeKinds.indexOf(whole.scope.kind) + 1).flatMap((kind) => {
        if (!own.some(({ scope }) => scope.kind === kind)) return [];
        const inside = scopesIn(kind, whole.scope);
        const parts = inside.flatMap((key) => known.get(key) ?? []);
        if (parts.length === 0) return [];
        return [relate(countKey(whole), parts.map(countKey), parts.length === inside.length)];
      }),
    );
  });
}

// From one end of a stretch, stretch after stretch within it, each time the shortest or the longest.
function chain(whole: CountPlace, within: readonly CountPlace[], isShortest: boolean): CountPlace[] {
  const links: CountPlace[] = [];
  for (let at = whole.time.from; ; ) {
    const next = within
      .filter(({ time }) => time.from === at)
      .sort((one, other) => (one.time.until < other.time.until ? -1 : 1))
      .at(isShortest ? 0 : -1);
    if (next === undefined) return links;
    links.push(next);
    at = next.time.until;
  }
}

/** A stretch of time and the stretches that it begins with; the change of a stock that changes tell of. */
const byTime = (counts: readonly CountPlace[]): (Relation | Remainder)[] =>
  groupPlaces(counts, ({ name, scope }) => `${name}|${scopeKey(scope)}`).flatMap((own) => {
    const stocks = own
      .filter(({ name, time }) => time.from === time.until && changesTell(name))
      .sort((one, other) => (one.time.from < other.time.from ? -1 : 1));
    const changes = stocks
      .slice(1)
      .map((later, index) => relate(countKey(later), [countKey(stocks[index]!)], false));
    const flows = own.filter(({ time }) => time.from !== time.until);
    const sums = flows.flatMap((whole) => {
      const within = flows.filter(
        ({ time }) =>
          time !== whole.time &&
          time.from >= whole.time.from &&
          time.until <= whole.time.until &&
          timeKey(time) !== timeKey(whole.time),
      );
      // A chain begins where the whole does, or where no other stretch ends.
      const ends = new Set(within.map(({ time }) => time.until));
      const later = within.map(({ time }) => time.from).filter((from) => !ends.has(from));
      const starts = new Set([whole.time.from, ...later]);
      const chains = [...starts].flatMap((from) =>
        [true, false].map((isShortest) =>
          chain({ ...whole, time: { ...whole.time, from } }, within, isShortest),
        ),
      );
      return chains
        .filter((links) => links.length > 0)
        .map((links) => {
          const isComplete =
            links[0]!.time.from === whole.time.from && links.at(-1)!.time.until === whole.time.until;
          return relate(countKey(whole), links.map(countKey), isComplete);
        });
    });
    return [...changes, ...sums];
  });

/** All the sums among some counts, and what is left of a whole where not all of its parts are there. */
export function relateCounts(counts: readonly CountPlace[], places: Pick<Places, "scopesOf">): Relations {
  const additive = counts.filter(({ name }) => !doNotAdd.has(name));
  const found = new Map(
    [...byQuality(counts), ...byScope(additive, places), ...byTime(additive)].map((each) => [
      `${each.whole} = ${each.parts.join(" + ")}`,
      each,
    ]),
  );
  const remainders = [...found.values()].filter((each): each is Remainder => "key" in each);
  const complete = [...found.values()].filter((each) => !("key" in each));
  return {
    relations: [
      ...complete,
      ...remainders.map(({ key, whole, parts }) => ({ whole, parts: [...parts, key] })),
    ],
    remainders,
  };
}
