import { groupBy } from "../../rotation/group-by.ts";
import type { Places } from "../places.ts";
import { scopeKey, scopeKinds } from "../scope.ts";
import type { KeyedCount, Relations, Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";

/** By scope, those of the next narrower kind that lie in it: of the kinds that a network has. */
export type Nesting = ReadonlyMap<string, readonly string[]>;

export function nestScopes({ scopes, scopesOf }: Pick<Places, "scopes" | "scopesOf">): Nesting {
  const kinds = scopeKinds.filter((kind) => scopes.some((scope) => scope.kind === kind));
  return new Map(
    scopes.map((scope) => {
      const next = kinds[kinds.indexOf(scope.kind) + 1];
      return [scopeKey(scope), next === undefined ? [] : scopesOf(next, scope).map(scopeKey)];
    }),
  );
}

/** A count of each scope and those of the scopes that lie in it, with what is left beside them. */
export function relateScopes(counts: readonly KeyedCount[], nesting: Nesting): Relations {
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  for (const own of groupBy(counts, ({ name }) => name).values()) {
    const known = new Map(own.map((count) => [count.scopeKey, count]));
    for (const whole of own) {
      const parts = nesting.get(whole.scopeKey)?.flatMap((key) => known.get(key) ?? []) ?? [];
      if (parts.length === 0) continue;
      const keys = parts.map(({ key }) => key);
      const left = parts.reduce((rest, { count }) => rest - count, whole.count);
      // A place that is not there counts for nothing, as a reader knows: a rest of zero is no secret.
      if (left !== 0) {
        const key = `${whole.key} beside them`;
        rests.push({ key, count: Math.abs(left), threshold: whole.threshold });
        keys.push(key);
      }
      relations.push({ whole: whole.key, parts: keys });
    }
  }
  return { relations, rests };
}
