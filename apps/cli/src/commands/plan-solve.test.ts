import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { largeProblem, smallProblem } from "../testing/rotation-problems.ts";
import { runMs, startMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
  await writeFile(join(folder, "problem.json"), JSON.stringify(smallProblem));
});
afterAll(() => remove());

const ms = (words: readonly string[], environment?: NodeJS.ProcessEnv) =>
  runMs({ words, folder, environment });
const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, file), "utf8"));

it("plans a file and writes a plan that the verifier accepts", async () => {
  const solved = await ms(["plan", "solve", "problem.json", "--out", "plan.json", "--json"]);
  const verified = await ms(["plan", "verify", "problem.json", "plan.json", "--json"]);

  expect(solved).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(solved.stdout)).toMatchObject({ covered: 5, coverageBound: 5, isProvenBest: true });
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({ isFeasible: true, figures: { covered: 5, seats: 6 } });
});

it("gives the same plan for the same seed", async () => {
  await ms(["plan", "solve", "problem.json", "--out", "one.json", "--seed", "7"]);
  await ms(["plan", "solve", "problem.json", "--out", "two.json", "--seed", "7"]);

  expect(await readJson("one.json")).toEqual(await readJson("two.json"));
});

it("finds files from the folder where the command was typed, as npm says it", async () => {
  const solved = await runMs({
    words: ["plan", "solve", "problem.json", "--out", "typed.json"],
    folder: "/",
    environment: { INIT_CWD: folder },
  });

  expect(solved.code).toBe(0);
  expect(await readJson("typed.json")).toHaveProperty("assignments");
});

it("keeps the best plan found when Ctrl-C stops it", async () => {
  await writeFile(join(folder, "large.json"), JSON.stringify(largeProblem({ centres: 150, doctors: 9_000 })));
  const { child, ending } = startMs({
    words: ["plan", "solve", "large.json", "--out", "stopped.json", "--lang", "en"],
    folder,
  });
  await once(child.stderr, "data");
  child.kill("SIGINT");

  expect(await ending).toMatchObject({
    code: 130,
    stdout: expect.stringContaining("Search stopped") as string,
  });
  const verified = await ms(["plan", "verify", "large.json", "stopped.json"]);
  expect(verified.code).toBe(0);
});

it("says before planning that the plan could not be written", async () => {
  const solved = await ms(["plan", "solve", "problem.json", "--out", "nowhere/plan.json", "--json"]);

  expect(solved.code).toBe(1);
  expect(JSON.parse(solved.stdout)).toMatchObject({ error: { code: "FILE_UNWRITABLE" } });
});

it("names the rules that a plan breaks", async () => {
  const broken = {
    assignments: [
      [0, 0, 0],
      [0, 1, 0],
      [1, 1, 2],
    ],
  };
  await writeFile(join(folder, "broken.json"), JSON.stringify(broken));

  const verified = await ms(["plan", "verify", "problem.json", "broken.json", "--json"]);

  expect(verified.code).toBe(1);
  const { breaches } = JSON.parse(verified.stdout) as { breaches: { code: string }[] };
  expect(breaches.map(({ code }) => code)).toEqual(["TWO_PLACES_IN_A_WEEK", "ASSIGNMENT_FORBIDDEN"]);
});

it.each([
  ["a file that is not there", "absent.json", undefined, "FILE_UNREADABLE"],
  ["a file that is not JSON", "text.json", "{", "NOT_JSON"],
  ["a file of another format", "other.json", '{"weeks":"many"}', "WRONG_SHAPE"],
  ["a list that is too short", "short.json", { seats: [1] }, "WRONG_LENGTH"],
  [
    "pins that contradict each other",
    "pins.json",
    {
      pinned: [
        [0, 0, 0],
        [0, 1, 0],
      ],
    },
    "CONTRADICTORY_PINS",
  ],
])("refuses %s", async (_, file, change, code) => {
  const content = typeof change === "object" ? JSON.stringify({ ...smallProblem, ...change }) : change;
  if (content !== undefined) await writeFile(join(folder, file), content);

  const solved = await ms(["plan", "solve", file, "--out", "refused.json", "--json"]);

  expect(solved.code).toBe(1);
  expect(JSON.parse(solved.stdout)).toMatchObject({ error: { code } });
  await expect(readJson("refused.json")).rejects.toThrow();
});
