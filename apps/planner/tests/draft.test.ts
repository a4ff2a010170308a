import { type Gateway, onStage, seriousViolations } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage), { holdsLongRuns: true });

const openAs = async (role: keyof Gateway["keys"], search = "", on = page) => {
  await on.goto(`${gateway.url}/planner/${search}`);
  await on.getByLabel("Votre clé").fill(gateway.keys[role]);
  await on.getByRole("button", { name: "Entrer" }).click();
  await on.getByRole("grid").waitFor();
};

const search = async (weeks: number) => {
  await page.getByText("Compléter le brouillon").click();
  await page.getByLabel(/^Chercher des médecins à partir de/).selectOption(String(weeks));
  await page.getByRole("button", { name: "Lancer la recherche" }).click();
};

const focused = () => page.evaluate(() => document.activeElement?.textContent);

const plans = async (): Promise<{ state: string; weeks: number }[]> => {
  const answer = (await gateway.ask(
    "{ plans(first: 20) { edges { node { state weeks } } } }",
    gateway.keys.planner,
  )) as { plans: { edges: { node: { state: string; weeks: number } }[] } };
  return answer.plans.edges.map(({ node }) => node);
};

const lineWeeks = async (): Promise<{ totalCount: number }> => {
  const answer = (await gateway.ask(
    `{ lineWeeks(from: "2023-W49", weeks: 26, state: UNCOVERED, first: 100) {
      totalCount edges { node { week line { identifier } } } } }`,
    gateway.keys.planner,
  )) as { lineWeeks: { totalCount: number } };
  return answer.lineWeeks;
};

test("a search is found again on a page that was reloaded, and leaves nothing behind when given up", async () => {
  await openAs("planner", "?from=2025-W01");
  await search(52);
  await page.getByText(/^Recherche en cours|^Étape \d sur 2/).waitFor();
  await page.reload();
  await page.getByText(/^Recherche en cours|^Étape \d sur 2/).waitFor();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.getByText("Recherche abandonnée. Rien n’a changé.").waitFor();
  expect(await plans()).toEqual([]);
});

test("a search that is stopped keeps the best plan found as a draft", async () => {
  await openAs("planner", "?from=2025-W01");
  await search(52);
  await page.getByText(/^Recherche en cours|^Étape \d sur 2/).waitFor();
  await page.getByRole("button", { name: "Garder ce résultat" }).click();
  await page.getByText("Le brouillon est prêt.").waitFor();
  expect(await plans()).toEqual([{ state: "DRAFT", weeks: 52 }]);
});

test("the same search twice proposes the same, and moves nothing that stands", async () => {
  const cells = () =>
    page.getByRole("gridcell").evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  const proposed = async () => {
    await openAs("planner", "?from=2024-W20");
    await search(12);
    await page.getByText("Le brouillon est prêt.").waitFor();
    await page.getByRole("gridcell", { name: "proposée" }).first().waitFor();
    const names = await cells();
    await page.getByRole("button", { name: "Sortir" }).click();
    return names;
  };
  await openAs("planner", "?from=2024-W20");
  const standing = (await cells()).filter((name) => !name.includes("à pourvoir"));
  expect(standing.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Sortir" }).click();
  const once = await proposed();
  expect(once).toEqual(expect.arrayContaining(standing));
  expect(await proposed()).toEqual(once);
});

test("a draft is looked at difference by difference, published, and taken back as if nothing had been", async () => {
  const before = await lineWeeks();
  await openAs("planner");
  await search(26);
  await page.getByText("Le brouillon est prêt.").waitFor();
  await page.getByRole("button", { name: "Différences" }).click();
  const changes = page.getByRole("region", { name: "Différences" }).getByRole("listitem");
  await changes.first().waitFor();
  expect(await changes.first().innerText()).toMatch(
    /S\d\d · \S.*, ligne \d personne, puis Dr Exemple[\s\S]*\. Par votre recherche\./,
  );
  const all = await changes.count();
  await changes
    .first()
    .getByRole("button", { name: /^Défaire/ })
    .click();
  await page.getByText(/le brouillon ne change plus cette semaine/).waitFor();
  await changes.nth(all - 1).waitFor({ state: "detached" });
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Publier…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publier le brouillon" });
  const told = dialog.getByRole("listitem");
  await told.first().waitFor();
  expect(await told.first().innerText()).toMatch(
    /Dr Exemple[\s\S]*S\d\d · \S.*, ligne \d : Semaine confirmée\./,
  );
  expect(await dialog.innerText()).toContain(`${String(all - 1)} confirmées`);
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Publier", exact: true }).click();
  await page.getByText("Le planning est publié.").waitFor();
  expect(await dialog.isVisible()).toBe(false);
  expect(await focused()).toContain("Le planning est publié.");
  expect((await lineWeeks()).totalCount).toBe(before.totalCount - (all - 1));
  expect((await plans()).map(({ state }) => state)).toContain("PUBLISHED");

  await page.reload();
  const colleague = await page.context().browser()!.newPage();
  await openAs("admin", "", colleague);
  const undos = [page, colleague].map((each) => each.getByRole("button", { name: "Défaire la publication" }));
  for (const undo of undos) await undo.waitFor();
  await page.getByText(/Encore \d+ minutes pour tout défaire/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await undos[0]!.click();
  await page.getByText("La publication est défaite : le planning est de nouveau un brouillon.").waitFor();
  expect(await focused()).toContain("La publication est défaite");
  for (const undo of undos) await undo.waitFor({ state: "detached" });
  expect(await lineWeeks()).toEqual(before);
  for (const each of [page, colleague]) await each.getByRole("button", { name: "Différences" }).waitFor();
}, 180_000);

test("only those who plan find the way to a draft", async () => {
  await openAs("coordinator");
  expect(await page.getByText("Compléter le brouillon").count()).toBe(0);
});
