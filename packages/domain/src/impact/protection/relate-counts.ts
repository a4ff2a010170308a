import { groupBy } from "../../rotation/group-by.ts";
import type { Places } from "../places.ts";
import { countKey, type KeyedCount, type Relations } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";
import { relateScopes } from "./relate-scopes.ts";
import { relateTimes } from "./relate-times.ts";

// A doctor who came to two places, or in two months, is counted in both: such counts do not add up.
const doNotAdd: ReadonlySet<string> = new Set(["differentDoctors"]);

/** A count and its parts by each of its qualities. */
function relateQualities(counts: readonly KeyedCount[]): Relation[] {
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
  return relations.filter(({ whole }) => known.has(whole));
}

/** All the sums among some counts: by quality, by scope and by time. */
export function relateCounts(counts: readonly KeyedCount[], places: Pick<Places, "scopesOf">): Relations {
  const additive = counts.filter(({ name }) => !doNotAdd.has(name));
  const times = relateTimes(additive);
  const scopes = relateScopes([...additive, ...times.pieces], places);
  return {
    relations: [...relateQualities(counts), ...times.relations, ...scopes.relations],
    rests: [...times.rests, ...times.pieces, ...scopes.rests],
  };
}
