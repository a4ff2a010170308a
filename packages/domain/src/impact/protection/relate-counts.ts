import { groupBy } from "../../rotation/group-by.ts";
import type { Places } from "../places.ts";
import { type ScopeKind, scopeKey, scopeKinds } from "../scope.ts";
import { countKey, type KeyedCount, type Relations, type Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";
import { relateTimes } from "./relate-times.ts";

// A doctor who came to two places, or in two months, is counted in both: such counts do not add up.
const doNotAdd: ReadonlySet<string> = new Set(["differentDoctors"]);

/** A count and its parts by each of its qualities. */
function relateQualities(counts: readonly KeyedCount[]): Relations {
  const known = new Set(counts.map(({ key }) => key));
  const parts = counts.filter(({ name }) => name.includes("/"));
  const groups = groupBy(parts, (part) => {
    const [whole, quality] = part.name.split("/");
    return `${whole}/${quality}|${part.scopeKey}|${part.timeKey}`;
  });
  const relations = [...groups.values()].map((group) => ({
    whole: countKey({ ...group[0]!, name: group[0]!.name.split("/")[0]! }),
    parts: group.map(({ key }) => key),
  }));
  return { relations: relations.filter(({ whole }) => known.has(whole)), rests: [] };
}

/** A scope and the scopes of each narrower kind that lie in it. */
function relateScopes(counts: readonly KeyedCount[], places: Pick<Places, "scopesOf">): Relations {
  const lists = new Map<string, readonly string[]>();
  const scopesIn = (kind: ScopeKind, within: KeyedCount): readonly string[] => {
    const key = `${kind}<${within.scopeKey}`;
    const list = lists.get(key) ?? places.scopesOf(kind, within.scope).map(scopeKey);
    lists.set(key, list);
    return list;
  };
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  for (const own of groupBy(counts, ({ name, timeKey: time }) => `${name}|${time}`).values()) {
    if (own.length === 1) continue;
    const known = new Map(own.map((count) => [count.scopeKey, count]));
    const kinds = scopeKinds.filter((kind) => own.some(({ scope }) => scope.kind === kind));
    for (const whole of own) {
      for (const kind of kinds.slice(kinds.indexOf(whole.scope.kind) + 1)) {
        const parts = scopesIn(kind, whole).flatMap((key) => known.get(key) ?? []);
        if (parts.length === 0) continue;
        const keys = parts.map(({ key }) => key);
        const left = parts.reduce((rest, { count }) => rest - count, whole.count);
        // A place that is not there counts for nothing, as a reader knows: a rest of zero is no secret.
        if (left !== 0) {
          const rest = {
            key: `${whole.key} beside ${kind}`,
            count: Math.abs(left),
            threshold: whole.threshold,
          };
          rests.push(rest);
          keys.push(rest.key);
        }
        relations.push({ whole: whole.key, parts: keys });
      }
    }
  }
  return { relations, rests };
}

/** All the sums among some counts: by quality, by scope and by time. */
export function relateCounts(counts: readonly KeyedCount[], places: Pick<Places, "scopesOf">): Relations {
  const additive = counts.filter(({ name }) => !doNotAdd.has(name));
  const found = [relateQualities(counts), relateScopes(additive, places), relateTimes(additive)];
  return {
    relations: found.flatMap(({ relations }) => relations),
    rests: found.flatMap(({ rests }) => rests),
  };
}
