import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallProblem } from "../testing/rotation-problems.ts";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
  // The first doctor's week is not pinned here, so that it can be cancelled.
  await writeFile(join(folder, "problem.json"), JSON.stringify({ ...smallProblem, pinned: [] }));
  const solved = await ms(["plan", "solve", "problem.json", "--out", "plan.json"]);
  expect(solved.code).toBe(0);
});
afterAll(() => remove());

const ms = (words: readonly string[]) => runMs({ words, folder });
const readPlan = async (file: string) =>
  JSON.parse(await readFile(join(folder, file), "utf8")) as { assignments: number[][] };

it("explains each hole in French and in English, with rules and near misses", async () => {
  const french = await ms(["plan", "explain", "problem.json", "plan.json"]);
  const english = await ms(["plan", "explain", "problem.json", "plan.json", "--lang", "en"]);
  const programs = await ms(["plan", "explain", "problem.json", "plan.json", "--json"]);

  expect(french.stdout).toContain("Semaines-lignes sans médecin : 1");
  expect(french.stdout).toMatch(/médecins? n’(a|ont) pas proposé cette semaine/);
  expect(english.stdout).toMatch(/doctors? did not offer that week/);
  const { holes } = JSON.parse(programs.stdout) as { holes: { exclusions: unknown[] }[] };
  expect(holes).toHaveLength(1);
  expect(holes[0]!.exclusions.length).toBeGreaterThan(0);
});

it("mends a plan after a cancellation, lists the moves and writes a plan that keeps every rule", async () => {
  const { assignments } = await readPlan("plan.json");
  const cancelled = assignments[0]!.join(",");
  const words = [
    "plan",
    "repair",
    "problem.json",
    "plan.json",
    "--cancel",
    cancelled,
    "--out",
    "mended.json",
  ];
  const told = await ms([...words, "--lang", "en"]);
  const programs = await ms([...words, "--json"]);
  const verified = await ms(["plan", "verify", "problem.json", "mended.json"]);

  expect(told.stdout).toMatch(/Doctor \d (leaves|moves from): centre \d, week \d/);
  expect(JSON.parse(programs.stdout)).toMatchObject({ cancelled: assignments[0] });
  expect((await readPlan("mended.json")).assignments).not.toContainEqual(assignments[0]);
  expect(verified.code).toBe(0);
});

it("compares a plan with the mended one, and with itself", async () => {
  const changed = await ms([
    "plan",
    "compare",
    "plan.json",
    "mended.json",
    "--problem",
    "problem.json",
    "--json",
  ]);
  const same = await ms(["plan", "compare", "plan.json", "plan.json", "--lang", "en"]);

  const { dropped, difference } = JSON.parse(changed.stdout) as {
    dropped: number[][];
    difference: { covered: number };
  };
  expect(dropped.length).toBeGreaterThan(0);
  expect(difference.covered).toBeLessThanOrEqual(0);
  expect(same.stdout).toContain("Assignments kept: 5; dropped: 0; added: 0.");
});

it.each([
  [["plan", "explain", "problem.json", "foreign.json"], "UNKNOWN_INDEX"],
  [["plan", "repair", "problem.json", "plan.json", "--cancel", "2,1,2", "--out", "no.json"], "NOT_IN_PLAN"],
  [["plan", "compare", "plan.json", "problem.json"], "NOT_A_PLAN"],
])("refuses %j with a code", async (words, code) => {
  await writeFile(join(folder, "foreign.json"), JSON.stringify({ assignments: [[9, 0, 0]] }));
  const { code: exitCode, stdout } = await ms([...words, "--json"]);

  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
});
