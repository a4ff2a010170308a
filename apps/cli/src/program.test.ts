import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runMs } from "./testing/run-ms.ts";
import { makeFolder } from "./testing/throw-away-folder.ts";

const ms = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  runMs({ words, folder: tmpdir(), environment });

it.each([
  [[]],
  [["figures"]],
  [["capacity"]],
  [["press-kit"]],
  [["snapshot"]],
  [["snapshot", "publish"]],
  [["snapshot", "list"]],
  [["snapshot", "figures"]],
  [["centres"]],
  [["openings"]],
  [["import"]],
  [["template"]],
  [["export"]],
  [["export", "fhir"]],
  [["export", "open-data"]],
  [["export", "tables"]],
  [["plan"]],
  [["plan", "solve"]],
  [["plan", "verify"]],
  [["plan", "explain"]],
  [["plan", "repair"]],
  [["plan", "compare"]],
  [["partner"]],
  [["partner", "list"]],
  [["partner", "add"]],
  [["partner", "key"]],
  [["partner", "key", "list"]],
  [["partner", "key", "issue"]],
  [["partner", "key", "rotate"]],
  [["partner", "key", "revoke"]],
  [["login"]],
  [["logout"]],
])("explains %j in French, with examples where it is a command", async (words) => {
  const { code, stdout } = await ms([...words, "--help"]);

  expect(code).toBe(0);
  expect(stdout).toContain("Utilisation :");
  expect(stdout).toContain(
    words.length === 0 ? "Codes de sortie :" : `Exemples :\n  npm run ms -- ${words.join(" ")}`,
  );
});

it("speaks the language of LANG, and --lang before it", async () => {
  const english = await ms(["--help"], { LANG: "en_GB.UTF-8" });
  const french = await ms(["--help", "--lang", "fr"], { LANG: "en_GB.UTF-8" });

  expect(english.stdout).toContain("Exit codes:");
  expect(french.stdout).toContain("Codes de sortie :");
});

it.each([
  [["fly"], "UNKNOWN_COMMAND"],
  [["figures", "--fast"], "UNKNOWN_OPTION"],
  [["plan", "verify", "problem.json"], "ARGUMENT_MISSING"],
  [["plan", "solve", "problem.json"], "OPTION_MISSING"],
  [["plan", "solve", "problem.json", "--out"], "OPTION_VALUE_MISSING"],
  [["plan", "solve", "problem.json", "--out", "plan.json", "--seed", "x"], "NOT_A_SEED"],
  [["plan", "repair", "p.json", "q.json", "--cancel", "1,2", "--out", "r.json"], "NOT_AN_ASSIGNMENT"],
  [["centres", "ajain"], "TOO_MANY_ARGUMENTS"],
  [["plan", "--from", "2025-W53", "--weeks", "26"], "NOT_A_WEEK"],
  [["plan", "--from", "2024-W27", "--weeks", "many"], "NOT_A_COUNT"],
  [["plan", "--weeks", "26"], "OPTION_MISSING"],
  [["figures", "--as-of", "27/11/2023"], "NOT_A_DAY"],
  [["figures", "--scope", "planet:3"], "NOT_A_SCOPE"],
  [["figures", "--metric", "happiness"], "NOT_A_METRIC"],
  [["figures", "--from", "2023-01-01"], "NOT_A_PERIOD"],
  [["figures", "--by", "fortnight"], "NOT_A_GROUPING"],
  [["capacity"], "ARGUMENT_MISSING"],
  [["capacity", "ajain", "--as-of", "2023-13-01"], "NOT_A_DAY"],
  [["capacity", "ajain", "--pace", "fast"], "NOT_A_NUMBER"],
  [["press-kit", "--scope", "planet:3"], "NOT_A_SCOPE"],
  [["snapshot", "publish"], "OPTION_MISSING"],
  [["snapshot", "publish", "--as-of", "yesterday"], "NOT_A_DAY"],
  [["import", "clouds", "clouds.csv"], "UNKNOWN_KIND"],
  [["export", "fhir", "new", "--from", "27/11/2023"], "NOT_A_DAY"],
  [["export", "fhir", "."], "FOLDER_NOT_EMPTY"],
  [["template", "clouds"], "UNKNOWN_KIND"],
  [["partner", "add", "x", "--name", "X", "--kind", "cloud"], "UNKNOWN_KIND"],
  [["partner", "add", "x", "--name", "X", "--kind", "other", "--since", "2023"], "NOT_A_DAY"],
  [["partner", "key", "issue", "x", "--label", "X"], "OPTION_MISSING"],
  [["partner", "key", "issue", "x", "--label", "X", "--scope", "line:ajain-1"], "NOT_A_SCOPE"],
  [["partner", "key", "issue", "x", "--label", "X", "--scope", "network", "--expires", "x"], "NOT_A_DAY"],
  [["partner", "key", "rotate", "ms_x", "--overlap", "-1"], "NOT_A_NUMBER"],
  [["login", "--url", "nowhere"], "NOT_AN_ADDRESS"],
  [["logout", "--url", "nowhere"], "NOT_AN_ADDRESS"],
])("takes %j for a misspelt command", async (words, code) => {
  const people = await ms(words);
  const programs = await ms([...words, "--json"]);

  expect(people).toMatchObject({ code: 2, stdout: "" });
  expect(people.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(programs).toMatchObject({ code: 2, stderr: "" });
  expect(JSON.parse(programs.stdout)).toMatchObject({ error: { code } });
});

it("never takes a file for a new folder: it is refused, and stays as it was", async () => {
  const { folder, remove } = await makeFolder();
  onTestFinished(remove);
  const file = join(folder, "notes.txt");
  await writeFile(file, "kept");
  for (const words of [["site", "build"], ["demo"], ["export", "tables"]]) {
    const { code, stdout } = await ms([...words, file, "--json"]);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { error: { code: "FILE_UNWRITABLE" } }]);
  }
  expect(await readFile(file, "utf8")).toBe("kept");
});

it("shows the commands when none is given", async () => {
  const { code, stderr } = await ms([]);

  expect(code).toBe(2);
  expect(stderr).toContain("Commandes :");
});

it("says where it looked when the gateway of MS_URL is away", async () => {
  const { code, stdout } = await ms(["centres", "--json"], { MS_URL: "http://127.0.0.1:1" });

  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "UNREACHABLE" } });
});
