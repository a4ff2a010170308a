import { readFile } from "node:fs/promises";
import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const enter = () => enterRoom({ gateway, page }, { role: "planner", path: "/imports" });
const result = () => page.getByRole("status", { name: "Résultat" });
const header = "centre;ligne;semaine;consultations;sans rendez-vous;visites à domicile;téléconsultations";

async function check(...rows: string[]) {
  await page.getByLabel("Fichier", { exact: true }).setInputFiles({
    name: "activite.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([header, ...rows].join("\r\n"), "utf8"),
  });
  await page.getByRole("button", { name: "Vérifier le fichier" }).press("Enter");
}

/** What the gateway knows of a week of Ajain, as a file would say it. */
async function known(week: string): Promise<string> {
  const { activityWeeks } = (await gateway.ask(
    `{ activityWeeks(from: "${week}", weeks: 1, line: "ajain-1") {
      edges { node { consultations unscheduled homeVisits remote } }
    } }`,
    gateway.keys.planner,
  )) as { activityWeeks: { edges: { node: Record<string, number> }[] } };
  return `ajain;1;${week};${Object.values(activityWeeks.edges[0]?.node ?? {}).join(";")}`;
}

test("says what would change and changes nothing, then imports it; the same file again says 0 changement", async () => {
  const [before, other] = [await known("2023-W45"), await known("2023-W46")];
  const corrected = "ajain;1;2023-W45;91;30;2;1";
  expect(before).not.toBe(corrected);
  await enter();
  await check(corrected, other);
  await result().getByText("1 changement", { exact: true }).waitFor();
  expect(await result().innerText()).toMatch(/0 ligne nouvelle\s+1 ligne modifiée\s+1 ligne inchangée/);
  expect(await known("2023-W45")).toBe(before);
  await page.getByRole("button", { name: "Importer", exact: true }).press("Enter");
  await result().getByText("Import terminé").waitFor();
  expect(await known("2023-W45")).toBe(corrected);
  await page.getByRole("button", { name: "Vérifier le fichier" }).press("Enter");
  await result().getByText("0 changement", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Importer", exact: true }).press("Enter");
  await result().getByText("Import terminé").waitFor();
  await result().getByText("0 changement", { exact: true }).waitFor();
});

test("refuses a file whole with the line, the column, the value and what was expected, and keeps it chosen", async () => {
  const before = await known("2023-W46");
  await enter();
  await check("ajain;1;2023-W46;17;;;", "ajain;1;2025-W53;92;;;", "ajain;1;2023-W44;beaucoup;;;");
  await result().getByText("Ce fichier est à corriger").waitFor();
  const reasons = await result().getByRole("listitem").allInnerTexts();
  expect(reasons).toHaveLength(2);
  expect(reasons[0]).toMatch(/Ligne 3\s*semaine\s*2025-W53[^]*Attendu/);
  expect(reasons[1]).toMatch(/Ligne 4\s*consultations\s*beaucoup[^]*Attendu/);
  expect(await known("2023-W46")).toBe(before);
  const kept = page.getByLabel("Fichier", { exact: true });
  expect(await kept.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe("activite.csv");
});

test("hands the refused lines back as they were written, each with why", async () => {
  await enter();
  await check(`"ajain";1;2023-W46;"un\npeu";;;`, "ajain;1;2023-W45;91;;;", "ajain;1;2023-W44;beaucoup;;;");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger les 2 lignes refusées" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("lignes-refusees-activite.csv");
  const csv = await readFile(await download.path(), "utf8");
  expect(csv).toMatch(
    /^\uFEFFcentre;.+;téléconsultations;motif du refus\r\n"ajain";1;2023-W46;"un\npeu";;;;"?consultations : .+\r\najain;1;2023-W44;beaucoup;;;;"?consultations : .+\r\n$/,
  );
});

test("refuses a file that names patients, and says so", async () => {
  await enter();
  await page.getByLabel("Fichier", { exact: true }).setInputFiles({
    name: "patients.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${header};nom du patient\r\najain;1;2023-W45;91;;;;quelqu’un`, "utf8"),
  });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await result()
    .getByText(/patient/i)
    .first()
    .waitFor();
  expect(await result().innerText()).not.toContain("quelqu’un");
  expect(await page.getByRole("button", { name: "Importer", exact: true }).count()).toBe(0);
});

test("keeps the file when the answer does not come, and takes it up again", async () => {
  await enter();
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("ImportCsv") ? route.abort() : route.continue(),
  );
  await check("ajain;1;2023-W45;91;;;");
  await result().getByText("La réponse n’est pas arrivée.").waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await result().getByText("Ce fichier peut être importé").waitFor();
});

test("hands a file to fill out, whose columns it knows and whose example it does not take", async () => {
  await enter();
  await page.getByText("Colonnes attendues").click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger un modèle" }).press("Enter");
  const file = await readFile(await (await downloading).path(), "utf8");
  const [titles, example = ""] = file.split("\r\n");
  expect(titles).toBe(`\uFEFF${header}`);
  await check(example);
  await result().getByText("Ce fichier est à corriger").waitFor();
  expect(await result().getByRole("listitem").first().innerText()).toContain("exemple");
});
