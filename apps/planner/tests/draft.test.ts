import { fitsItsWindow, type Gateway, onStage, seriousViolations } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage), { holdsLongRuns: true });

const openAs = async (role: keyof Gateway["keys"], search = "") => {
  await page.goto(`${gateway.url}/planner/${search}`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.getByRole("grid").waitFor();
};

const search = async (weeks: number) => {
  await page.getByText("Compléter le brouillon").click();
  await page.getByLabel(/^Chercher des médecins à partir de/).selectOption(String(weeks));
  await page.getByRole("button", { name: "Lancer la recherche" }).click();
};

const plans = async (): Promise<{ state: string; weeks: number }[]> => {
  const answer = (await gateway.ask(
    "{ plans(first: 20) { edges { node { state weeks } } } }",
    gateway.keys.planner,
  )) as { plans: { edges: { node: { state: string; weeks: number } }[] } };
  return answer.plans.edges.map(({ node }) => node);
};

const uncovered = async (): Promise<number> => {
  const answer = (await gateway.ask(
    '{ lineWeeks(from: "2023-W49", weeks: 26, state: UNCOVERED) { totalCount } }',
    gateway.keys.planner,
  )) as { lineWeeks: { totalCount: number } };
  return answer.lineWeeks.totalCount;
};

test("a search that is given up leaves nothing behind", async () => {
  await openAs("planner", "?from=2025-W01");
  await search(52);
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

test("a draft is looked at difference by difference, then published whole", async () => {
  const before = await uncovered();
  await openAs("planner");
  await search(26);
  await page.getByText("Le brouillon est prêt.").waitFor();
  await page.getByRole("button", { name: /^Brouillon/, pressed: true }).waitFor();
  await page.getByRole("button", { name: "Publier…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publier le brouillon" });
  const changes = dialog.getByRole("listitem");
  await changes.first().waitFor();
  expect(await changes.first().innerText()).toMatch(/S\d\d · \S+-\d[\s\S]*Dr Exemple[\s\S]*\./);
  expect(await seriousViolations(page)).toEqual([]);
  const count = await changes.count();
  await dialog.getByRole("button", { name: "Publier", exact: true }).click();
  await page.getByText("Le planning est publié.").waitFor();
  expect(await uncovered()).toBe(before - count);
  expect((await plans()).map(({ state }) => state)).toContain("PUBLISHED");
});

test("only those who plan find the way to a draft", async () => {
  await openAs("coordinator");
  expect(await page.getByText("Compléter le brouillon").count()).toBe(0);
});

test("has no serious accessibility fault and fits its window, in either language, wide or narrow", async () => {
  for (const width of [1366, 390, 320]) {
    await page.setViewportSize({ width: 1366, height: 800 });
    await openAs("planner");
    await page.setViewportSize({ width, height: 800 });
    await page.getByText("Compléter le brouillon").click();
    expect(await seriousViolations(page), `fr, ${String(width)} px`).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Start the search" }).waitFor();
    expect(await seriousViolations(page), `en, ${String(width)} px`).toEqual([]);
    expect(await fitsItsWindow(page), `${String(width)} px`).toBe(true);
    expect(await page.locator(".draft-bar").innerText()).not.toMatch(/semaine|brouillon|recherche|Publier/i);
    await page.getByRole("button", { name: "Français" }).click();
    await page.getByRole("button", { name: "Sortir" }).click();
  }
});
