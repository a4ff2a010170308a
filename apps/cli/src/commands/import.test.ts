import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const environment = { MS_DATA_DIR: inject("networkFolder") };
let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
});
afterAll(() => remove());

const ms = (words: readonly string[]) => runMs({ words, folder, environment });
const importJson = async (kind: string, file: string, ...options: string[]) => {
  const { code, stdout } = await ms(["import", kind, file, "--json", ...options]);
  return { code, report: JSON.parse(stdout) as Record<string, unknown> };
};

// Weeks that no other test plans.
const header = "médecin;semaine;réponse;confirmé le";
const right = [header, "d001;2031-W02;Oui;20/11/2023", "d002;2031-W03;Peut-être;20/11/2023"].join("\r\n");
const wrong = [
  header,
  "d001;2031-W53;Oui;20/11/2023",
  "d002;2031-W03;Parfois;20/11/2023",
  "d999;2031-W04;Oui;31/02/2023",
].join("\r\n");

it("refuses a file with mistakes whole, line by line, and takes the mended file once", async () => {
  await writeFile(join(folder, "semaines.csv"), wrong);
  const refused = await importJson("availability", "semaines.csv");
  expect(refused.code).toBe(1);
  expect(refused.report["error"]).toMatchObject({ code: "FILE_REFUSED" });
  expect(refused.report["refusals"]).toMatchObject([
    { fileLine: 2, column: "semaine", value: "2031-W53" },
    { fileLine: 3, column: "réponse", value: "Parfois" },
    { fileLine: 4, column: "confirmé le", value: "31/02/2023" },
  ]);

  await writeFile(join(folder, "semaines.csv"), right);
  const tried = await importJson("availability", "semaines.csv", "--dry-run");
  expect(tried).toMatchObject({ code: 0, report: { isDryRun: true, created: 2, changed: 0, unchanged: 0 } });
  const imported = await importJson("availability", "semaines.csv");
  expect(imported).toMatchObject({
    code: 0,
    report: { isDryRun: false, created: 2, changed: 0, unchanged: 0 },
  });
  const again = await importJson("availability", "semaines.csv");
  expect(again).toMatchObject({ code: 0, report: { created: 0, changed: 0, unchanged: 2 } });
});

it("tells people the line, the column, the value and what was expected", async () => {
  await writeFile(join(folder, "fautes.csv"), wrong);

  const { code, stdout } = await ms(["import", "availability", "fautes.csv"]);

  expect(code).toBe(1);
  expect(stdout).toMatch(/Ligne +Colonne +Valeur +Erreur +Attendu/);
  expect(stdout).toMatch(/ 3 +réponse +Parfois .*Oui, Peut-être, Non/);
  expect(stdout).toContain("Rien n’a été enregistré : 3 erreurs à corriger dans le fichier.");
});

it("does not import with a key that may not", async () => {
  await writeFile(join(folder, "rang.csv"), right);
  const { code, stdout } = await runMs({
    words: ["import", "availability", "rang.csv", "--json"],
    folder,
    environment: { ...environment, MS_KEY: "unknown.key" },
  });

  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
});
