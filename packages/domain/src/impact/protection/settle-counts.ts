import type { KeyedCount, ProtectedCount } from "./keyed-count.ts";
import { type Cell, protectCells } from "./protect-cells.ts";
import { relateCounts } from "./relate-counts.ts";
import type { Nesting } from "./relate-scopes.ts";

/** A count that a publication shows or withholds: kept beside it, never shown, to guard the next one. */
export interface PublishedCount extends ProtectedCount {
  readonly isShown: boolean;
}

/** A count and whether it would give away a small one of another time. */
export interface SettlingCount extends KeyedCount {
  readonly isTelling: boolean;
}

// A count that was shown and has been mended since is another one, which may have to be withheld.
function stateOf({ count }: KeyedCount, before: PublishedCount | undefined): Cell["state"] {
  if (before === undefined) return "ASKED";
  if (!before.isShown) return "HIDDEN";
  return before.count === count ? "SHOWN" : "ASKED";
}

/**
 * Which counts of one time may be shown, by key: no sum and no difference of them, over places and
 * qualities, gives a small or a telling one. What was published before stays shown, or withheld.
 */
export function settleCounts({
  counts,
  nesting,
  published,
}: {
  counts: readonly SettlingCount[];
  nesting: Nesting;
  published: ReadonlyMap<string, PublishedCount>;
}): ReadonlySet<string> {
  const { relations, rests } = relateCounts(counts, nesting);
  const cells = new Map<string, Cell>();
  for (const each of counts) {
    const { key, count, threshold, isTelling } = each;
    cells.set(key, { count, threshold, isTelling, state: stateOf(each, published.get(key)) });
  }
  for (const { key, count, threshold } of rests) cells.set(key, { count, threshold, state: "HIDDEN" });
  const { hidden } = protectCells({ cells, relations });
  return new Set(counts.flatMap(({ key }) => (hidden.has(key) ? [] : [key])));
}
