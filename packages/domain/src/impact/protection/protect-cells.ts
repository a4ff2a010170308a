import { isSmallCell } from "../suppression.ts";
import { type Equation, findDetermined } from "./find-determined.ts";

/** A count of people that a publication would give, or that a reader could get by subtracting. */
export interface Cell {
  readonly count: number;
  /** The fewest that may be shown; a small count stays hidden, and nothing shown may give it away. */
  readonly threshold: number;
  /** SHOWN already and not to be taken back; HIDDEN for good; or ASKED for now. */
  readonly state: "SHOWN" | "HIDDEN" | "ASKED";
}

/** A count that is the sum of others, all by key. */
export interface Relation {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Protection {
  readonly hidden: ReadonlySet<string>;
  /** Small counts that what was published before gives away: nothing hidden now can help. */
  readonly exposed: ReadonlySet<string>;
}

const membersOf = ({ whole, parts }: Relation): string[] => [whole, ...parts];

/**
 * Which cells must be hidden: the small ones, and as many others, the least first, as it takes so that
 * no sum or difference of shown cells gives a small one. Where several hidden parts add up to a small
 * count, one more is hidden with them. An already published cell stays.
 */
export function protectCells({
  cells,
  relations,
}: {
  cells: ReadonlyMap<string, Cell>;
  relations: readonly Relation[];
}): Protection {
  const isSmall = (key: string): boolean => {
    const cell = cells.get(key);
    return cell !== undefined && cell.state !== "SHOWN" && isSmallCell(cell);
  };
  const hidden = new Set(
    [...cells].filter(([key, { state }]) => state === "HIDDEN" || isSmall(key)).map(([key]) => key),
  );
  const exposed = new Set<string>();
  const byCell = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const key of membersOf(relation)) byCell.set(key, [...(byCell.get(key) ?? []), relation]);

  // The least count that can still be hidden in some relations; one above zero, if there is any.
  const hideOneMore = (among: readonly Relation[]): boolean => {
    const choices = among
      .flatMap(membersOf)
      .filter((key) => !hidden.has(key) && cells.get(key)?.state === "ASKED")
      .map((key) => ({ key, count: cells.get(key)!.count }))
      .sort((one, other) => Number(one.count === 0) - Number(other.count === 0) || one.count - other.count);
    if (choices[0] !== undefined) hidden.add(choices[0].key);
    return choices[0] !== undefined;
  };

  const closeSmallSums = (): void => {
    for (let again = true; again; ) {
      again = false;
      for (const { whole, parts } of relations) {
        if (hidden.has(whole)) continue;
        const inside = parts.filter((key) => hidden.has(key) && cells.get(key)!.count > 0);
        const count = inside.reduce((sum, key) => sum + cells.get(key)!.count, 0);
        const threshold = Math.max(0, ...inside.filter(isSmall).map((key) => cells.get(key)!.threshold));
        if (isSmallCell({ count, threshold }) && hideOneMore([{ whole, parts }])) again = true;
      }
    }
  };

  for (;;) {
    closeSmallSums();
    const found = findExposed({ hidden, byCell, isSmall }).filter((key) => !exposed.has(key));
    if (found.length === 0) return { hidden, exposed };
    const helpless = found.filter(
      (key) => !hideOneMore(byCell.get(key) ?? []) && !hideOneMore(nearbyRelations(key, hidden, byCell)),
    );
    // What was hidden for one may help another: they are looked at again, unless nothing was hidden.
    if (helpless.length === found.length) for (const key of helpless) exposed.add(key);
  }
}

/** The relations that hidden cells tie to a cell. */
function nearbyRelations(
  key: string,
  hidden: ReadonlySet<string>,
  byCell: ReadonlyMap<string, readonly Relation[]>,
): Relation[] {
  const near = new Set<Relation>();
  const reached = [key];
  const seen = new Set(reached);
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    for (const relation of byCell.get(next) ?? []) {
      near.add(relation);
      for (const member of membersOf(relation)) {
        if (!hidden.has(member) || seen.has(member)) continue;
        seen.add(member);
        reached.push(member);
      }
    }
  }
  return [...near];
}

/** The small cells that the shown ones determine, each knot of hidden cells looked at by itself. */
function findExposed({
  hidden,
  byCell,
  isSmall,
}: {
  hidden: ReadonlySet<string>;
  byCell: ReadonlyMap<string, readonly Relation[]>;
  isSmall: (key: string) => boolean;
}): string[] {
  const left = new Set([...hidden].filter(isSmall));
  const exposed: string[] = [];
  for (const start of [...left]) {
    if (!left.has(start)) continue;
    const knot = nearbyRelations(start, hidden, byCell);
    const unknowns = [...new Set(knot.flatMap(membersOf))].filter((key) => hidden.has(key));
    const numbers = new Map(unknowns.map((key, number) => [key, number]));
    const equations = knot.map((relation): Equation => {
      const terms = new Map<number, number>();
      for (const key of membersOf(relation)) {
        const number = numbers.get(key);
        if (number !== undefined)
          terms.set(number, (terms.get(number) ?? 0) + (key === relation.whole ? -1 : 1));
      }
      return terms;
    });
    const determined = findDetermined(equations);
    for (const [number, key] of unknowns.entries()) {
      left.delete(key);
      if (isSmall(key) && determined.has(number)) exposed.push(key);
    }
  }
  return exposed;
}
