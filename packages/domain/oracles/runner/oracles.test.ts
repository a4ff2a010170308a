import { afterAll, describe, expect, test } from "vitest";
import { findDifference } from "./find-difference.ts";
import { loadCases, loadOracles, oraclesFile } from "./load.ts";
import { familyOf, type Oracle } from "./oracle.ts";

const isEverywhere = process.env["ORACLES_EVERYWHERE"] === "1";
const file = oraclesFile(process.env["ORACLES"]);
const oracles = loadOracles(file);
const families = await loadCases({ isEverywhere });

const answerTo = (oracle: Oracle): { readonly value: unknown } | undefined =>
  families
    .get(familyOf(oracle))
    ?.map((each) => each.answer(oracle))
    .find((found) => found !== undefined);
const known = oracles.filter((oracle) => answerTo(oracle) !== undefined);
const without = oracles
  .filter((oracle) => families.has(familyOf(oracle)) && !known.includes(oracle))
  .map(({ name }) => name);
const unknown = [...new Set(oracles.map(familyOf).filter((family) => !families.has(family)))];
const tally = new Map<string, { agree: number; differ: number }>();

describe("every worked value is reproduced", () => {
  test.each(known.map((oracle) => [oracle.name, oracle] as const))("%s", (_, oracle) => {
    const family = familyOf(oracle);
    const difference = findDifference({
      expected: oracle.expected,
      actual: answerTo(oracle)?.value,
      tolerance: oracle.tolerance,
    });
    const count = tally.get(family) ?? { agree: 0, differ: 0 };
    tally.set(
      family,
      difference === undefined
        ? { ...count, agree: count.agree + 1 }
        : { ...count, differ: count.differ + 1 },
    );
    expect(difference).toBeUndefined();
  });

  test("of at least one family", () => expect(known.length).toBeGreaterThan(0));

  test("and of the project's own file, none is left unanswered", () => {
    const isWhole = isEverywhere && file === oraclesFile(undefined);
    expect(isWhole ? [...unknown, ...without] : []).toEqual([]);
  });
});

const row = (family: string, agree: number | string, differ: number | string): string =>
  `${family.padEnd(16)}${String(agree).padStart(7)}${String(differ).padStart(8)}`;
const listed = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));

afterAll(() => {
  const counts = [...tally].sort(([one], [other]) => one.localeCompare(other));
  const sum = (of: "agree" | "differ"): number => counts.reduce((total, [, count]) => total + count[of], 0);
  console.log(
    [
      `oracles of ${file}`,
      row("family", "agree", "differ"),
      ...counts.map(([family, { agree, differ }]) => row(family, agree, differ)),
      row("all", sum("agree"), sum("differ")),
      `families not known yet: ${listed(unknown)}`,
      `of known families, without a case for their inputs: ${listed(without)}`,
    ].join("\n"),
  );
});
