import { groupBy } from "../../rotation/group-by.ts";
import { countKey, type KeyedCount, type Relations, type Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";
import { timeKey } from "./time-key.ts";

// So few are told by the change of such a stock from one date to the next that the change is protected too.
const changesTell = (name: string): boolean => name.endsWith("/ald/yes");

const byUntil = (one: KeyedCount, other: KeyedCount): number => (one.time.until < other.time.until ? -1 : 1);

/** The change of a stock from each date to the next. */
function relateStocks(stocks: readonly KeyedCount[]): Relations {
  const ordered = [...stocks].sort(byUntil);
  const changes = ordered.slice(1).map((later, index) => {
    const earlier = ordered[index]!;
    const rest = {
      key: `${later.key} since ${earlier.time.until}`,
      count: Math.abs(later.count - earlier.count),
      threshold: later.threshold,
    };
    return { rest, relation: { whole: later.key, parts: [earlier.key, rest.key] } };
  });
  return {
    relations: changes.map(({ relation }) => relation),
    rests: changes.map(({ rest }) => rest),
  };
}

/**
 * How much had been counted by each moment at which a stretch begins or ends: known up to a constant
 * among the moments that stretches link, as it is to a reader.
 */
function countedBy(stretches: readonly KeyedCount[]): ReadonlyMap<string, number>[] {
  const links = new Map<string, { readonly to: string; readonly more: number }[]>();
  const link = (moment: string, to: string, more: number): void => {
    links.set(moment, [...(links.get(moment) ?? []), { to, more }]);
  };
  for (const { time, count } of stretches) {
    link(time.from, time.until, count);
    link(time.until, time.from, -count);
  }
  const groups: Map<string, number>[] = [];
  const seen = new Set<string>();
  for (const start of links.keys()) {
    if (seen.has(start)) continue;
    const counted = new Map([[start, 0]]);
    // The map grows while it is walked, until every linked moment is in it.
    for (const [moment, amount] of counted) {
      seen.add(moment);
      for (const { to, more } of links.get(moment)!) if (!counted.has(to)) counted.set(to, amount + more);
    }
    groups.push(counted);
  }
  return groups;
}

/** Stretches of time as sums of the shortest pieces that a reader gets by subtracting them. */
function relateFlows(flows: readonly KeyedCount[]): Relations {
  const known = new Map(flows.map((flow) => [flow.timeKey, flow]));
  const relations: Relation[] = [];
  const rests = new Map<string, Rest>();
  for (const counted of countedBy(flows)) {
    const moments = [...counted.keys()].sort();
    const pieceAfter = (at: number): string => {
      const time = { from: moments[at]!, until: moments[at + 1]! };
      const asked = known.get(timeKey(time));
      if (asked !== undefined) return asked.key;
      const [{ threshold }, key] = [flows[0]!, countKey({ ...flows[0]!, time })];
      rests.set(key, { key, count: Math.abs(counted.get(time.until)! - counted.get(time.from)!), threshold });
      return key;
    };
    const numberOf = new Map(moments.map((moment, number) => [moment, number]));
    const own = flows.filter(({ time }) => counted.has(time.from));
    for (const sameStart of groupBy(own, ({ time }) => time.from).values()) {
      // Each stretch is the one before it, longer by some pieces.
      let before: KeyedCount | undefined;
      for (const stretch of sameStart.sort(byUntil)) {
        const from = numberOf.get(before?.time.until ?? stretch.time.from)!;
        const until = numberOf.get(stretch.time.until)!;
        const pieces = Array.from({ length: until - from }, (_, index) => pieceAfter(from + index));
        const parts = before === undefined ? pieces : [before.key, ...pieces];
        if (parts.length > 1) relations.push({ whole: stretch.key, parts });
        before = stretch;
      }
    }
  }
  return { relations, rests: [...rests.values()] };
}

/** The sums over time of each count at each scope. */
export function relateTimes(counts: readonly KeyedCount[]): Relations {
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  for (const own of groupBy(counts, ({ name, scopeKey }) => `${name}|${scopeKey}`).values()) {
    if (own.length === 1) continue;
    const stocks = own.filter(({ name, time }) => time.from === time.until && changesTell(name));
    const flows = own.filter(({ time }) => time.from !== time.until);
    for (const found of [relateStocks(stocks), relateFlows(flows)]) {
      relations.push(...found.relations);
      rests.push(...found.rests);
    }
  }
  return { relations, rests };
}
