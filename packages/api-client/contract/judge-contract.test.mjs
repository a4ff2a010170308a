import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { publishedOn, withChanges } from "./api-changelog.mjs";
import { judgeContract } from "./judge-contract.mjs";

const today = "2026-11-25";
const judge = (before, after) =>
  judgeContract({ published: buildSchema(before), coming: buildSchema(after), today });
const query = (...fields) => `type Query { ${fields.join(" ")} }`;

it("refuses a field that is renamed, and takes one that is added", async () => {
  const { faults } = await judge(query("weeks: Int", "lines: Int"), query("lineWeeks: Int", "lines: Int"));
  expect(faults).toEqual(["Field 'weeks' was removed from object type 'Query'"]);
  expect((await judge(query("weeks: Int"), query("weeks: Int", "lines: Int"))).faults).toEqual([]);
});

it("lets a deprecated part go once the day it was promised for has come, and no sooner", async () => {
  const kept = "lines(of: Int): Int";
  for (const [before, after] of [
    [(until) => query(`weeks: Int ${until}`, kept), query(kept)],
    [(until) => query(`lines(of: Int, until: Int ${until}): Int`), query(kept)],
    [(until) => `${query("state: S")} enum S { A B ${until} }`, `${query("state: S")} enum S { A }`],
  ]) {
    const until = (day) => `@deprecated(reason: "Use lines. Until ${day}.")`;
    expect((await judge(before(until("2026-11-25")), after)).faults).toEqual([]);
    expect((await judge(before(until("2026-11-26")), after)).faults).toHaveLength(1);
    expect((await judge(before(""), after)).faults).toHaveLength(1);
  }
});

it("asks a new deprecation for six months at least", async () => {
  const deprecated = (until) => query(`weeks: Int @deprecated(reason: "Use lines.${until}")`, "lines: Int");
  const faultsOf = async (until) =>
    (await judge(query("weeks: Int", "lines: Int"), deprecated(until))).faults.length;
  expect(await faultsOf(" Until 2027-05-24.")).toBe(0);
  expect(await faultsOf(" Until 2027-05-23.")).toBe(1);
  expect(await faultsOf("")).toBe(1);
});

it("lets a type go with the last field that led to it, unless a fragment may name it", async () => {
  const until = '@deprecated(reason: "Use b. Until 2026-01-01.")';
  const before = (type) => `interface Node { id: ID } ${query(`a: Old ${until}`, "n: Node")} ${type}`;
  const after = `interface Node { id: ID } ${query("n: Node")}`;
  expect((await judge(before("type Old { x: Int }"), after)).faults).toEqual([]);
  expect((await judge(before("type Old implements Node { id: ID }"), after)).faults).toHaveLength(1);
});

it("tells each change in the changelog, a deprecation too, and dates them when they are published", async () => {
  const { changes } = await judge(
    query("weeks: Int", "lines: Int"),
    query('weeks: Int @deprecated(reason: "Use lines. Until 2027-06-01.")', "lines: Int", "days: Int"),
  );
  const told = withChanges("# Changes\n\n## To come\n\nNothing.\n\n## 2026-01-01\n\nFirst.\n", changes);
  expect(told).toContain("- Field 'days' was added to object type 'Query'");
  expect(told).toContain("- Query.weeks is deprecated: Use lines. Until 2027-06-01.");
  expect(told).not.toContain("irective");
  expect(withChanges(told, changes)).toBe(told);
  const published = publishedOn(told, today);
  expect(published).toContain(`## To come\n\nNothing.\n\n## ${today}\n\n- Field 'days'`);
  expect(published.endsWith("## 2026-01-01\n\nFirst.\n")).toBe(true);
});
