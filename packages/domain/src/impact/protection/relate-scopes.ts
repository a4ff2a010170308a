import { groupBy } from "../../rotation/group-by.ts";
import type { Places } from "../places.ts";
import { type ScopeKind, scopeKey, scopeKinds } from "../scope.ts";
import type { Piece, Relations, Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";

/** The scopes of a kind that lie within another, by their keys, each list looked up once. */
type Within = (kind: ScopeKind, scopeKey: string) => readonly string[];

function nesting(counts: readonly Piece[], places: Pick<Places, "scopesOf">): Within {
  const scopes = new Map(counts.map((count) => [count.scopeKey, count.scope]));
  const lists = new Map<string, Map<ScopeKind, readonly string[]>>();
  return (kind, key) => {
    const own = lists.get(key) ?? new Map<ScopeKind, readonly string[]>();
    lists.set(key, own);
    const known = own.get(kind);
    if (known !== undefined) return known;
    const found = places.scopesOf(kind, scopes.get(key)!);
    const keys = found.map(scopeKey);
    for (const [number, each] of found.entries()) scopes.set(keys[number]!, each);
    own.set(kind, keys);
    return keys;
  };
}

/** Whether nothing of a scope lies outside of some parts: each of its centres is in one, or all of the centre's lines are. */
function isCovered(whole: Piece, parts: readonly Piece[], within: Within): boolean {
  const covered = new Set(parts.flatMap((part) => [part.scopeKey, ...within("CENTRE", part.scopeKey)]));
  return within("CENTRE", whole.scopeKey).every((centre) => {
    const lines = within("LINE", centre);
    return covered.has(centre) || (lines.length > 0 && lines.every((line) => covered.has(line)));
  });
}

interface Partition {
  readonly beside: string;
  readonly parts: readonly Piece[];
}

/** The known parts of a whole: those of each narrower kind; and the widest of any kind, where they mix. */
function partitionsOf(
  whole: Piece,
  { known, narrower }: { known: ReadonlyMap<string, Piece>; narrower: readonly ScopeKind[] },
  within: Within,
): Partition[] {
  const partitions: Partition[] = [];
  const widest: Piece[] = [];
  const taken = new Set<string>();
  for (const [level, kind] of narrower.entries()) {
    const parts = within(kind, whole.scopeKey).flatMap((key) => known.get(key) ?? []);
    if (parts.length > 0) partitions.push({ beside: kind, parts });
    for (const part of parts) {
      if (taken.has(part.scopeKey)) continue;
      widest.push(part);
      for (const below of narrower.slice(level + 1))
        for (const key of within(below, part.scopeKey)) taken.add(key);
    }
  }
  const isMixed = widest.some(({ scope }) => scope.kind !== widest[0]!.scope.kind);
  return isMixed ? [...partitions, { beside: "all", parts: widest }] : partitions;
}

/** At each time, a scope and the scopes that lie in it, with what is left beside them. */
export function relateScopes(counts: readonly Piece[], places: Pick<Places, "scopesOf">): Relations {
  const within = nesting(counts, places);
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  for (const own of groupBy(counts, ({ name, timeKey: time }) => `${name}|${time}`).values()) {
    if (own.length === 1) continue;
    const known = new Map(own.map((count) => [count.scopeKey, count]));
    const kinds = scopeKinds.filter((kind) => own.some(({ scope }) => scope.kind === kind));
    for (const whole of own) {
      const narrower = kinds.slice(kinds.indexOf(whole.scope.kind) + 1);
      for (const { beside, parts } of partitionsOf(whole, { known, narrower }, within)) {
        const keys = parts.map(({ key }) => key);
        const left = countLeft(whole, parts);
        // A place that is not there counts for nothing, as a reader knows: a rest of zero is no secret.
        if (left === undefined ? !isCovered(whole, parts, within) : left !== 0) {
          const count = left === undefined ? undefined : Math.abs(left);
          const rest = { key: `${whole.key} beside ${beside}`, count, threshold: whole.threshold };
          rests.push(rest);
          keys.push(rest.key);
        }
        relations.push({ whole: whole.key, parts: keys });
      }
    }
  }
  return { relations, rests };
}

function countLeft({ count }: Piece, parts: readonly Piece[]): number | undefined {
  let left = count;
  for (const part of parts)
    left = left === undefined || part.count === undefined ? undefined : left - part.count;
  return left;
}
