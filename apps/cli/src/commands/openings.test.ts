import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";

const folder = inject("networkFolder");
const ms = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  runMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: folder, ...environment } });
const linesOf = (text: string) => text.trimEnd().split("\n");

it("lists the projects with their stage, how ready they are and what they lack", async () => {
  const { code, stdout } = await ms(["openings"]);

  expect(code).toBe(0);
  const [, , charenton, invented] = linesOf(stdout);
  expect(charenton).toMatch(/^Charenton-du-Cher +charenton +18 +Ouverture décidée +2024-02-06 +4\/7 +/);
  expect(charenton).toContain("Locaux prêts, Semaines de médecins en réserve, Numéro Finess obtenu");
  expect(invented).toMatch(
    /^Commune inventée \(exemple\) +commune-inventee +23 +Candidature +inconnue +1\/7 /,
  );
});

it("prints the go or no-go sheet of a project, with evidence and dates, to paste into a letter", async () => {
  const { code, stdout } = await ms(["openings", "charenton"]);

  expect(code).toBe(0);
  for (const line of [
    "Charenton-du-Cher (18052)",
    "Ouverture prévue : 2024-02-06",
    "Décision du réseau : On ouvre, le 2023-07-10",
    "Critères remplis au 2023-11-27 : 4/7 (pas encore prêt)",
    "Semaines de médecins offertes sur semaines demandées : 0,58 (il faut 1,20)",
  ])
    expect(linesOf(stdout)).toContain(line);
  expect(stdout).toMatch(
    /Équipe recrutée +oui +2023-11-20 +Coordinatrice ou coordinateur : 2 \(il en faut 1\)/,
  );
  expect(stdout).toMatch(/Locaux prêts +non\n/);
  expect(stdout).toMatch(/2023-06-22 +Réunion publique +300/);
});

it("prints the sheet in English, and for programs", async () => {
  const english = await ms(["openings", "charenton", "--lang", "en"]);
  const { stdout } = await ms(["openings", "charenton", "--json"]);

  expect(english.stdout).toContain("Criteria met on 2023-11-27: 4/7 (not ready yet)");
  expect(JSON.parse(stdout)).toMatchObject({
    identifier: "charenton",
    stage: "DECIDED",
    file: { verdict: "GO", readiness: { on: "2023-11-27", verdict: "NO_GO" } },
  });
});

it("shows a coordinator what is announced, and of its file nothing", async () => {
  const keys = JSON.parse(await readFile(join(folder, "demo-keys.json"), "utf8")) as Record<string, string>;
  const environment = { MS_KEY: keys["coordinator"] };
  const [list, sheet, hidden, absent] = await Promise.all([
    ms(["openings"], environment),
    ms(["openings", "charenton"], environment),
    ms(["openings", "commune-inventee", "--json"], environment),
    ms(["openings", "nowhere", "--json"], environment),
  ]);

  expect(linesOf(list.stdout)).toHaveLength(3);
  expect(list.stdout).toContain("non communiqué");
  expect(linesOf(sheet.stdout)).toEqual([
    "Charenton-du-Cher (18052)",
    "Étape : Ouverture décidée",
    "Ouverture prévue : 2024-02-06",
    "Le dossier ne vous est pas ouvert.",
  ]);
  expect(hidden.code).toBe(1);
  expect(hidden.stdout.replace("commune-inventee", "nowhere")).toBe(absent.stdout);
});
