import type { NetworkFacts } from "./facts.ts";
import {
  networkScope,
  type Place,
  placeKey,
  placeOfCentre,
  placeOfCommune,
  placeOfIndicator,
  placeOfLine,
  type Scope,
  type ScopeKind,
  scopeKey,
} from "./scope.ts";

/** The places of a network, by number: where facts are put down, and which places each scope is made of. */
export interface Places {
  readonly count: number;
  readonly network: number;
  readonly centres: ReadonlyMap<string, number>;
  /** By position in the facts; undefined for a line of no known centre. */
  readonly lines: readonly (number | undefined)[];
  /** Communes of which travel times are known, and those of opening projects, by position in the facts. */
  readonly communes: readonly number[];
  readonly openings: readonly number[];
  /** Territories by scope key, each a place of its own: their indicators add up to nothing wider. */
  readonly territories: ReadonlyMap<string, number>;
  /** Every scope that the network knows: the network first, then as the facts name them. */
  readonly scopes: readonly Scope[];
  /** The places of a scope; undefined when the network does not know it. */
  readonly placesOf: (scope: Scope) => readonly number[] | undefined;
  /** The scopes of a kind that lie wholly within another, by their centres, in the order of the facts. */
  readonly scopesOf: (kind: ScopeKind, within: Scope) => readonly Scope[];
}

interface KnownScope {
  readonly scope: Scope;
  readonly places: number[];
}

// Gives each place a number, and notes it under every scope that counts it.
function createIndex() {
  const known = new Map<string, KnownScope>();
  const numbers = new Map<string, number>();
  const add = (place: Place, key = placeKey(place)): number => {
    const before = numbers.get(key);
    if (before !== undefined) return before;
    const number = numbers.size;
    numbers.set(key, number);
    for (const scope of place) {
      const entry = known.get(scopeKey(scope));
      if (entry === undefined) known.set(scopeKey(scope), { scope, places: [number] });
      else entry.places.push(number);
    }
    return number;
  };
  return { known, numbers, add };
}

/** Numbers the places of a network. */
export function indexPlaces(facts: NetworkFacts): Places {
  const { centres, lines, doctors, indicators } = facts;
  const { known, numbers, add } = createIndex();
  // A network of which nothing is known, not even a doctor or a centre, is an unknown scope like another.
  const network = doctors.length > 0 || centres.length > 0 ? add([networkScope]) : -1;
  const byId = new Map(centres.map((centre) => [centre.id, centre]));
  const centrePlaces = new Map(centres.map((centre) => [centre.id, add(placeOfCentre(centre))]));
  const linePlaces = lines.map((line) => {
    const centre = byId.get(line.centre);
    return centre === undefined ? undefined : add(placeOfLine(centre, line));
  });
  const territories = new Map(
    indicators.map(placeOfIndicator).map((place) => [placeKey(place), add(place, `/${placeKey(place)}`)]),
  );
  const ofTerritories = new Set(territories.values());
  const isInside = (places: readonly number[], around: ReadonlySet<number>): boolean => {
    const own = places.filter((place) => !ofTerritories.has(place));
    return own.length > 0 && own.every((place) => around.has(place));
  };
  const communes = facts.travel?.communes.map((commune) => add(placeOfCommune(commune))) ?? [];
  const openings = facts.openings?.map((project) => add(placeOfCommune(project))) ?? [];
  return {
    count: numbers.size,
    network,
    centres: centrePlaces,
    lines: linePlaces,
    communes,
    openings,
    territories,
    scopes: [...known.values()].map(({ scope }) => scope),
    placesOf: (scope) => known.get(scopeKey(scope))?.places,
    scopesOf: (kind, within) => {
      const around = new Set(known.get(scopeKey(within))?.places);
      return [...known.values()]
        .filter(({ scope, places }) => scope.kind === kind && isInside(places, around))
        .map(({ scope }) => scope);
    },
  };
}
