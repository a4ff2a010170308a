import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSmallCell } from "../suppression.ts";
import { combinationsOf } from "../testing/combinations-of.ts";
import { type Cell, protectCells, type Relation } from "./protect-cells.ts";

interface Table {
  readonly cells: Map<string, Cell>;
  readonly relations: Relation[];
  /** Which least counts each cell adds up. */
  readonly atoms: Map<string, number[]>;
}

// A table of two dimensions, each a tree: places (network, regions, centres) by time or kind (all, two
// groups, their members). Every total is asked for.
const tree = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
interface Node {
  readonly name: string;
  readonly leaves: readonly number[];
  readonly children: readonly Node[];
}
const grow = (sizes: readonly number[]): Node => {
  let next = 0;
  const groups = sizes.map((size, group): Node => {
    const children = Array.from(
      { length: size },
      (_, index): Node => ({
        name: `${String(group)}.${String(index)}`,
        leaves: [next++],
        children: [],
      }),
    );
    return { name: String(group), leaves: children.flatMap(({ leaves }) => leaves), children };
  });
  return { name: "all", leaves: groups.flatMap(({ leaves }) => leaves), children: groups };
};
const nodesOf = (node: Node): Node[] => [node, ...node.children.flatMap(nodesOf)];

const threshold = 11;
const tables = fc
  .record({ places: tree, kinds: tree })
  .chain(({ places, kinds }) => {
    const [rows, columns] = [grow(places), grow(kinds)];
    const size = rows.leaves.length * columns.leaves.length;
    const count = fc.oneof(fc.nat(12), fc.nat(60), fc.constant(0));
    return fc.array(count, { minLength: size, maxLength: size }).map((counts) => ({ rows, columns, counts }));
  })
  .map(({ rows, columns, counts }): Table => {
    const cells = new Map<string, Cell>();
    const atoms = new Map<string, number[]>();
    const relations: Relation[] = [];
    const key = (row: Node, column: Node): string => `${row.name}|${column.name}`;
    for (const row of nodesOf(rows)) {
      for (const column of nodesOf(columns)) {
        const own = row.leaves.flatMap((r) => column.leaves.map((c) => r * columns.leaves.length + c));
        const sum = own.reduce((total, atom) => total + counts[atom]!, 0);
        cells.set(key(row, column), { count: sum, threshold, state: "ASKED" });
        atoms.set(key(row, column), own);
        if (row.children.length > 0)
          relations.push({ whole: key(row, column), parts: row.children.map((child) => key(child, column)) });
        if (column.children.length > 0)
          relations.push({ whole: key(row, column), parts: column.children.map((child) => key(row, child)) });
      }
    }
    return { cells, relations, atoms };
  });

const vector = ({ atoms }: Table, key: string): number[] => {
  const size = 1 + Math.max(...[...atoms.values()].flat());
  const row = Array.from({ length: size }, () => 0);
  for (const atom of atoms.get(key)!) row[atom] = 1;
  return row;
};

const revealed = (table: Table, hidden: ReadonlySet<string>): string[] => {
  const isCombination = combinationsOf(
    [...table.cells.keys()].filter((key) => !hidden.has(key)).map((key) => vector(table, key)),
  );
  return [...hidden].filter((key) => isSmallCell(table.cells.get(key)!) && isCombination(vector(table, key)));
};

describe("a small count", () => {
  test("is never shown, and no sum or difference of shown totals, siblings, nested places and times gives it", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { hidden, exposed } = protectCells(table);
        for (const [key, cell] of table.cells) if (isSmallCell(cell)) expect(hidden.has(key)).toBe(true);
        expect(revealed(table, hidden)).toEqual([]);
        expect([...exposed]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("stays hidden when more is published later, and what was published stays shown", () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.boolean()), (table, chance) => {
        // First some of the cells, the others being unknown to all; then the rest.
        const first = new Set([...table.cells.keys()].filter(() => chance.next().value));
        const asked = (state: Cell["state"], keys: ReadonlySet<string>): [string, Cell][] =>
          [...table.cells].map(([key, cell]) => [key, keys.has(key) ? cell : { ...cell, state }]);
        const before = protectCells({ ...table, cells: new Map(asked("HIDDEN", first)) });
        expect([...before.exposed]).toEqual([]);
        const cells = new Map(
          [...table.cells].map(([key, cell]): [string, Cell] => {
            if (!first.has(key)) return [key, cell];
            return [key, { ...cell, state: before.hidden.has(key) ? "HIDDEN" : "SHOWN" }];
          }),
        );
        const after = protectCells({ ...table, cells });
        for (const key of first) expect(after.hidden.has(key)).toBe(before.hidden.has(key));
        expect(revealed(table, after.hidden)).toEqual([]);
        expect([...after.exposed]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("takes the next smallest with it, and then another if the two add up to few", () => {
    const row = (counts: readonly number[]) => {
      const parts = counts.map((_, index) => String(index));
      const cells = new Map(
        parts.map((key, index): [string, Cell] => [
          key,
          { count: counts[index]!, threshold, state: "ASKED" },
        ]),
      );
      const total = counts.reduce((sum, count) => sum + count, 0);
      cells.set("all", { count: total, threshold, state: "ASKED" });
      return [...protectCells({ cells, relations: [{ whole: "all", parts }] }).hidden].sort();
    };
    expect(row([3, 15, 40])).toEqual(["0", "1"]);
    expect(row([3, 4, 40, 50])).toEqual(["0", "1", "2"]);
    // Twelve that add up to twelve are one each: another is hidden among them, until each could be more than few.
    const ones = Array.from({ length: 12 }, () => 1);
    expect(row([...ones, 15, 40])).toEqual([...ones, 15].map((_, index) => String(index)).sort());
    expect(row([30, 40])).toEqual([]);
    expect(row([0, 40])).toEqual([]);
  });
});
