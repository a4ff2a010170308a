import { groupBy } from "../../rotation/group-by.ts";
import { keyed, type KeyedCount, type Piece, type Relations, type Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";
import { type CountTime, timeKey } from "./time-key.ts";

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

/** The sums of a scope's flows over time, and the pieces of time that they speak of. */
interface TimeRelations {
  readonly relations: readonly Relation[];
  readonly pieces: readonly Piece[];
}

/**
 * Stretches of time as sums of the shortest pieces that a reader gets by subtracting them; and these as
 * sums of the shorter ones into which the `moments` cut them, at which another scope's stretch begins or ends.
 */
function relateFlows(flows: readonly KeyedCount[], moments: readonly string[]): TimeRelations {
  const known = new Map(flows.map((flow) => [flow.timeKey, flow]));
  const relations: Relation[] = [];
  const pieces = new Map<string, Piece>();
  const cut = new Set<string>();
  const pieceOf = (time: CountTime, count?: number): Piece => {
    const asked = known.get(timeKey(time));
    if (asked !== undefined) return asked;
    const { name, scope, threshold } = flows[0]!;
    const piece = keyed({ name, scope, time, threshold, count });
    const before = pieces.get(piece.key);
    if (before?.count !== undefined || (before !== undefined && count === undefined)) return before;
    pieces.set(piece.key, piece);
    return piece;
  };
  // Of nothing there are no parts.
  const cutUp = ({ key, time, count }: Piece): void => {
    if (cut.has(key) || count === 0) return;
    const within = moments.filter((moment) => time.from < moment && moment < time.until);
    if (within.length === 0) return;
    cut.add(key);
    const ends = [time.from, ...within, time.until];
    const parts = ends.slice(1).map((until, index) => pieceOf({ from: ends[index]!, until }).key);
    relations.push({ whole: key, parts });
  };
  for (const counted of countedBy(flows)) {
    const own = [...counted.keys()].sort();
    const pieceAfter = (at: number): Piece => {
      const time = { from: own[at]!, until: own[at + 1]! };
      const piece = pieceOf(time, Math.abs(counted.get(time.until)! - counted.get(time.from)!));
      cutUp(piece);
      return piece;
    };
    const numberOf = new Map(own.map((moment, number) => [moment, number]));
    const linked = flows.filter(({ time }) => counted.has(time.from));
    for (const sameStart of groupBy(linked, ({ time }) => time.from).values()) {
      // Each stretch is the one before it, longer by some pieces.
      let before: KeyedCount | undefined;
      for (const stretch of sameStart.sort(byUntil)) {
        const from = numberOf.get(before?.time.until ?? stretch.time.from)!;
        const until = numberOf.get(stretch.time.until)!;
        const added = Array.from({ length: until - from }, (_, index) => pieceAfter(from + index).key);
        const parts = before === undefined ? added : [before.key, ...added];
        if (parts.length > 1) relations.push({ whole: stretch.key, parts });
        before = stretch;
      }
    }
  }
  return { relations, pieces: [...pieces.values()] };
}

/** The sums over time of each count at each scope, with the pieces that nobody asked for. */
export function relateTimes(counts: readonly KeyedCount[]): Relations & Pick<TimeRelations, "pieces"> {
  const relations: Relation[] = [];
  const rests: Rest[] = [];
  const pieces: Piece[] = [];
  for (const ofName of groupBy(counts, ({ name }) => name).values()) {
    const isFlow = ({ time }: KeyedCount): boolean => time.from !== time.until;
    const moments = [...new Set(ofName.filter(isFlow).flatMap(({ time }) => [time.from, time.until]))].sort();
    for (const own of groupBy(ofName, (count) => count.scopeKey).values()) {
      const stocks = relateStocks(own.filter((count) => !isFlow(count) && changesTell(count.name)));
      const flows = relateFlows(own.filter(isFlow), moments);
      relations.push(...stocks.relations, ...flows.relations);
      rests.push(...stocks.rests);
      pieces.push(...flows.pieces);
    }
  }
  return { relations, rests, pieces };
}
