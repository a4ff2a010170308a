import fc from "fast-check";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { countNodes } from "./count-nodes.ts";

const count = (query: string, variables?: Record<string, unknown>, operationName?: string): number =>
  countNodes({ document: parse(query), variables, operationName });
const page = (size: string): number => count(`{ centres(first: ${size}) { nodes { id } } }`);

describe("the nodes of an operation", () => {
  test("are the rows of each page, times those of the pages around it", () => {
    expect(count("{ centres(first: 50) { edges { node { lines(last: 10) { nodes { number } } } } } }")).toBe(
      550,
    );
    expect(count("{ viewer { name } }")).toBe(0);
  });

  test("count a page under two names twice", () => {
    expect(count("{ a: centres(first: 7) { nodes { id } } b: centres(first: 7) { nodes { id } } }")).toBe(14);
  });

  test("of a page without a size are those of the default one, even read through a fragment", () => {
    expect(count("{ centres { nodes { id } } }")).toBe(20);
    expect(page("null")).toBe(20);
    expect(count("{ centres { ...Rows } } fragment Rows on CentreConnection { edges { node { id } } }")).toBe(
      20,
    );
    expect(count("query ($n: Int) { centres(first: $n) { totalCount } }")).toBe(20);
  });

  test("are the weeks that a line is asked for, where they are no page", () => {
    const lines = (weeks: string) =>
      count(
        `{ centres(first: 50) { nodes { lines { lineWeeks(from: "2024-W01", weeks: ${weeks}) { week } } } } }`,
      );
    expect([lines("12"), lines("-1")]).toEqual([50 + 50 * 12, 50 + 50 * 100]);
    expect(count('{ lineWeeks(from: "2024-W01", weeks: 106, first: 5) { edges { node { id } } } }')).toBe(5);
  });

  test("of a size that will be refused cost the largest page at least, never nothing", () => {
    expect([page("-1"), page("-2147483648"), page('"many"'), page("1.5")]).toEqual([100, 100, 100, 100]);
    expect(page("1000000")).toBe(1_000_000);
    const asked = "query ($n: Int) { centres(first: $n) { nodes { id } } }";
    for (const n of [-5, 2.5, Number.NaN, "7", {}, [3]]) expect(count(asked, { n })).toBe(100);
    expect(count("{ centres(first: 1, last: 90) { nodes { id } } }")).toBe(90);
    expect(count("{ centres(first: 0) { nodes { lines(first: 9) { nodes { id } } } } }")).toBe(9);
  });

  test("follow the variables, their defaults, and what is skipped or included", () => {
    const asked = `query ($n: Int = 3, $wide: Boolean = false) {
      centres(first: $n) { nodes { id } }
      doctors(first: 40) @include(if: $wide) { nodes { id } }
      partners(first: 5) @skip(if: $wide) { nodes { id } }
      ... @skip(if: true) { logs(first: 99) { nodes { id } } }
    }`;
    expect([count(asked), count(asked, { n: 10 }), count(asked, { wide: true })]).toEqual([8, 15, 43]);
    expect(count(asked, { n: null })).toBe(25);
  });

  test("are those of the operation that is chosen, and of the dearest while none is", () => {
    const asked =
      "query A { centres(first: 1) { nodes { id } } } query B { centres(first: 9) { nodes { id } } }";
    expect([count(asked, {}, "A"), count(asked)]).toEqual([1, 9]);
  });

  test("of fragments that double at every turn are all counted, though each is read once", () => {
    const turns = 60;
    const bomb = Array.from(
      { length: turns },
      (_, turn) => `fragment F${turn} on Query { ...F${turn + 1} ...F${turn + 1} }`,
    );
    const end = `fragment F${turns} on Query { centres(first: 1) { nodes { id } } }`;
    expect(count(`{ ...F0 } ${bomb.join(" ")} ${end}`)).toBe(2 ** turns);
  });

  test("have no end in a circle of fragments, nor in selections deeper than any honest query", () => {
    const circle = "fragment A on Query { ...B } fragment B on Query { ...A }";
    expect(count(`{ ...A } ${circle}`)).toBe(Infinity);
    expect(count(`{ centres(first: 0) { ...A } } ${circle}`)).toBe(Infinity);
    const chain = Array.from(
      { length: 20_000 },
      (_, link) => `fragment C${link} on Query { ...C${link + 1} }`,
    );
    expect(count(`{ ...C0 } ${chain.join(" ")}`)).toBe(Infinity);
  });
});

interface Tree {
  readonly size: number;
  readonly inside: readonly Tree[];
}
const trees: fc.Arbitrary<readonly Tree[]> = fc.letrec<{ tree: Tree; forest: readonly Tree[] }>((tie) => ({
  tree: fc.record({ size: fc.nat(30), inside: tie("forest") }),
  forest: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("tree"), { maxLength: 3 })),
})).forest;

const byHand = (forest: readonly Tree[]): number =>
  forest.reduce((sum, { size, inside }) => sum + size + Math.max(1, size) * byHand(inside), 0);

describe("any tree of pages", () => {
  const written = (forest: readonly Tree[], wrap: (selection: string) => string): string =>
    wrap(
      [
        "id",
        ...forest.map(({ size, inside }) => `p(first: ${size}) { nodes { ${written(inside, wrap)} } }`),
      ].join(" "),
    );

  test("counts what one finds by hand, inline, in inline fragments and in named ones", () => {
    fc.assert(
      fc.property(trees, (forest) => {
        const fragments: string[] = [];
        const named = (selection: string): string => {
          const number = fragments.push(`fragment F${fragments.length} on T { ${selection} }`) - 1;
          return `...F${number}`;
        };
        const spread = written(forest, named);
        expect(count(`{ ${written(forest, (selection) => selection)} }`)).toBe(byHand(forest));
        expect(count(`{ ${written(forest, (selection) => `... { ${selection} }`)} }`)).toBe(byHand(forest));
        expect(count(`{ ${spread} } ${fragments.join(" ")}`)).toBe(byHand(forest));
      }),
    );
  });

  test("never costs less with one page more, nor with a larger one", () => {
    fc.assert(
      fc.property(trees, fc.nat(30), (forest, size) => {
        const plain = (each: readonly Tree[]): number =>
          count(`{ ${written(each, (selection) => selection)} }`);
        expect(plain([...forest, { size, inside: forest }])).toBeGreaterThanOrEqual(plain(forest));
        expect(plain([{ size: size + 1, inside: forest }])).toBeGreaterThan(
          plain([{ size, inside: forest }]),
        );
      }),
    );
  });
});
