import { groupBy } from "../../rotation/group-by.ts";
import { countKey, type KeyedCount, type Relations, type Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";
import { type Nesting, relateScopes } from "./relate-scopes.ts";

// A doctor who came to two places, or in two months, is counted in both: such counts do not add up.
export const addsUp = (name: string): boolean => name !== "differentDoctors";

/** A count and its parts by each of its qualities, with what is left of it where they are not all told. */
function relateQualities(counts: readonly KeyedCount[]): Relations {
  const known = new Map(counts.map((count) => [count.key, count]));
  const parts = counts.filter(({ name }) => name.includes("/"));
  const groups = groupBy(parts, (part) => {
    const [whole, quality] = part.name.split("/");
    return `${whole}/${quality}|${part.scopeKey}|${part.timeKey}`;
  });
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  for (const [quality, group] of groups) {
    const whole = known.get(countKey({ ...group[0]!, name: group[0]!.name.split("/")[0]! }));
    if (whole === undefined) continue;
    const keys = group.map(({ key }) => key);
    const count = group.reduce((left, part) => left - part.count, whole.count);
    if (count !== 0) {
      const rest = { key: `${quality} untold`, count: Math.abs(count), threshold: whole.threshold };
      rests.push(rest);
      keys.push(rest.key);
    }
    relations.push({ whole: whole.key, parts: keys });
  }
  return { relations, rests };
}

/** The sums among counts of one time that add up: by quality and by scope. */
export function relateCounts(counts: readonly KeyedCount[], nesting: Nesting): Relations {
  const [qualities, scopes] = [relateQualities(counts), relateScopes(counts, nesting)];
  return {
    relations: [...qualities.relations, ...scopes.relations],
    rests: [...qualities.rests, ...scopes.rests],
  };
}
