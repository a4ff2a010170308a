import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterRoom } from "./enter-room.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

interface Doctor {
  readonly name: string;
  readonly status: string;
  readonly eligibility: { readonly isEligible: boolean };
}

interface Opened {
  readonly name: string;
  readonly weeksThisYear: number;
  readonly maxWeeksPerYear: number;
  readonly availabilityConfirmedOn: string | null;
  readonly documents: readonly object[];
}

const enter = (role: keyof Gateway["keys"], search = "") =>
  enterRoom({ gateway, page }, { role, path: `/doctors${search}` });
const doctors = () => page.getByRole("main").getByRole("listitem");

/** Every doctor that a key opens, asked of the gateway directly. */
async function known(role: keyof Gateway["keys"], on = "2023-11-27"): Promise<Doctor[]> {
  const found: Doctor[] = [];
  for (let after: string | null = null; ; ) {
    const { doctors: list } = (await gateway.ask(
      `{ doctors(first: 100, after: ${JSON.stringify(after)}) {
        pageInfo { hasNextPage endCursor }
        edges { node { name status eligibility(on: "${on}") { isEligible } } }
      } }`,
      gateway.keys[role],
    )) as {
      doctors: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: Doctor }[];
      };
    };
    found.push(...list.edges.map(({ node }) => node));
    if (!list.pageInfo.hasNextPage) return found;
    after = list.pageInfo.endCursor;
  }
}

test("lists the doctors a page at a time, to the true end, with the state of each one's file", async () => {
  const all = await known("planner");
  await enter("planner");
  await page.getByRole("heading", { name: `${String(all.length)} médecins` }).waitFor();
  await page.getByRole("button", { name: "Voir la suite" }).waitFor();
  expect(await doctors().count()).toBe(50);
  while (await page.getByRole("button", { name: "Voir la suite" }).isVisible()) {
    const before = await doctors().count();
    await page.getByRole("button", { name: "Voir la suite" }).click();
    await doctors().nth(before).waitFor();
  }
  const texts = await doctors().allInnerTexts();
  expect(texts).toHaveLength(all.length);
  for (const [index, { name, eligibility }] of all.entries()) {
    expect(texts[index]).toContain(name);
    expect(texts[index], name).toContain(eligibility.isEligible ? "Peut venir" : "Ne peut pas venir");
  }
});

test("says in words why a doctor may not come, and finds those who may not in the whole list", async () => {
  const incomplete = (await known("planner")).filter(({ eligibility }) => !eligibility.isEligible);
  await enter("planner");
  await doctors().first().waitFor();
  await page.getByLabel("Dossier").selectOption("ineligible");
  await page.getByText(`${String(incomplete.length)} médecins trouvés`).waitFor();
  for (const text of await doctors().allInnerTexts()) expect(text).toMatch(/Le dossier|document|retraite/i);
  expect(page.url()).toContain("file=ineligible");
  await page.goBack();
  await doctors().getByText("Peut venir", { exact: true }).first().waitFor();
  expect(page.url()).not.toContain("file=");
});

test("finds by name and by status, and the address of the page keeps it", async () => {
  const wanted = (await known("planner")).filter(
    ({ name, status }) => name.includes("Érable") && status === "LOCUM",
  );
  const found = page.getByText(`${String(wanted.length)} médecins trouvés`);
  await enter("planner");
  await page.getByLabel("Nom").fill("erable");
  await page.getByLabel("Statut").selectOption("LOCUM");
  await found.waitFor();
  await page.reload();
  await found.waitFor();
  expect(await page.getByLabel("Nom").inputValue()).toBe("erable");
  await page.getByLabel("Nom").fill("personne de ce nom");
  await page.getByText("Personne ne répond à cette recherche.").waitFor();
  await page.getByRole("button", { name: "Voir tous les médecins" }).click();
  await doctors().nth(49).waitFor();
});

test("opens one doctor: the file, the papers, what was said of weeks, and the weeks; then the list as it was", async () => {
  const { doctors: list } = (await gateway.ask(
    `{ doctors(first: 100, isEligible: true) { edges { node {
      identifier name weeksThisYear maxWeeksPerYear availabilityConfirmedOn documents { kind }
    } } } }`,
    gateway.keys.planner,
  )) as { doctors: { edges: { node: Opened }[] } };
  const { name, weeksThisYear, maxWeeksPerYear } = list.edges
    .map(({ node }) => node)
    .find(
      ({ weeksThisYear: taken, availabilityConfirmedOn, documents }) =>
        taken > 1 && availabilityConfirmedOn !== null && documents.length > 0,
    )!;
  await enter("planner", `?name=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name }).press("Enter");
  const file = page.getByRole("article", { name: new RegExp(name) });
  await file.getByRole("heading", { name: "Dossier" }).waitFor();
  const text = await file.innerText();
  expect(text).toMatch(/Peut venir[^]*(valable jusqu’au|n’expire pas)/);
  expect(text).toMatch(/Disponibilités confirmées (aujourd’hui|hier|il y a \d+ jours)/);
  expect(text).toContain(`${String(weeksThisYear)} semaines en 2023, sur ${String(maxWeeksPerYear)} au plus`);
  await page.getByRole("button", { name: "Revenir à la liste" }).click();
  await doctors().first().waitFor();
  expect(await page.getByLabel("Nom").inputValue()).toBe(name);
});

test("judges the papers at another day for planners alone", async () => {
  const later = (await known("planner", "2026-11-27")).filter(({ eligibility }) => !eligibility.isEligible);
  await enter("planner", "?on=2026-11-27&file=ineligible");
  await page.getByText(`${String(later.length)} médecins trouvés`).waitFor();
  expect(await page.getByText("27 novembre 2026").count()).toBe(1);
  await page.getByRole("button", { name: "Sortir" }).click();
  await enter("coordinator", "?on=2026-11-27");
  await doctors().first().waitFor();
  expect(await page.getByLabel("Au", { exact: true }).count()).toBe(0);
  await page.getByRole("main").getByText("27 novembre 2023").first().waitFor();
  const own = await known("coordinator");
  const count = page.getByRole("heading", { level: 1 });
  await expect.poll(() => count.innerText()).toBe(`${String(own.length)} médecins`);
});

test("says that a reading failed, and reads again", async () => {
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("query Doctors") ? route.abort() : route.continue(),
  );
  await enter("planner");
  await page.getByRole("alert").getByText("Les médecins n’ont pas pu être lus.").waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await doctors().first().waitFor();
});
