import { fitsItsWindow, type Gateway, onStage, seriousViolations } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const open = async () => {
  await page.goto(`${gateway.url}/impact/`);
  await page.getByRole("article").first().waitFor();
};

/** Spaces of every width count as one: French numbers have narrow ones. */
const plain = (text: string) => text.replace(/\s+/g, " ");

describe("the figures", () => {
  test("are those of the release", async () => {
    await open();
    const values = (await page.locator(".figure-value").allInnerTexts()).map(plain).join(" | ");
    for (const value of ["8 200", "1 800", "340", "3,0", "100 %"]) expect(values).toContain(value);
  });

  test("each carry scope, day, n, interval, source and definition with its version", async () => {
    await open();
    for (const card of await page.getByRole("article").all()) {
      const terms = await card.getByRole("term").allInnerTexts();
      expect(terms).toEqual(["Périmètre", "Situation", "Effectif (n)", "Intervalle", "Source"]);
      for (const fact of await card.getByRole("definition").allInnerTexts()) expect(fact.trim()).not.toBe("");
      await card.getByText(/^Définition/).click();
      expect(await card.locator("details p").innerText()).not.toBe("");
      expect(plain(await card.locator("summary").innerText())).toMatch(/version \d/);
    }
  });

  test("give the interval of what was asked of some", async () => {
    await open();
    const card = page.getByRole("article").filter({ hasText: "100 %" });
    expect(plain(await card.innerText())).toMatch(/Intervalle de \d+(,\d)? % à 100 % \(95 %\)/);
  });

  test("that are missing say so, in grey, and are never a zero", async () => {
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { figures: object[] } };
      body.data.figures = body.data.figures.map((figure) => ({
        ...figure,
        value: null,
        week: null,
        n: 0,
        source: "",
      }));
      await route.fulfill({ response, json: body });
    });
    await open();
    const card = page.getByRole("article").first();
    expect(await card.locator(".figure-value").innerText()).toBe("non publié");
    expect(await card.getByText("non publié").count()).toBe(4);
    expect(await card.getAttribute("class")).toContain("lacking");
  });
});

describe("the public page", () => {
  test("says which network it shows, and lists its centres", async () => {
    await open();
    expect(await page.getByText("Réseau d’exemple, arrêté au 27 novembre 2023").isVisible()).toBe(true);
    for (const name of ["Ajain", "Bellegarde-en-Marche", "Charenton-du-Cher"])
      expect(await page.getByRole("rowheader", { name }).count()).toBeGreaterThan(0);
  });

  test("neither shows nor receives the name of a doctor", async () => {
    const answers: string[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) void response.text().then((text) => answers.push(text));
    });
    await open();
    const { doctors } = (await gateway.ask(
      `{ doctors(first: 100) { edges { node { name } } } }`,
      gateway.keys.planner,
    )) as { doctors: { edges: { node: { name: string } }[] } };
    const seen = answers.join("") + (await page.content());
    expect(answers.length).toBeGreaterThan(0);
    expect(doctors.edges.filter(({ node }) => seen.includes(node.name))).toEqual([]);
  });

  test("says what failed and keeps the way to try again", async () => {
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(`${gateway.url}/impact/`);
    await page.getByRole("alert").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByRole("article").first().waitFor();
  });

  test("has no serious accessibility fault, in either language, wide or narrow", async () => {
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await open();
      expect(await seriousViolations(page), `fr, ${width} px`).toEqual([]);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("heading", { name: "Every week, a doctor takes over." }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      expect(await seriousViolations(page), `en, ${width} px`).toEqual([]);
      await page.getByRole("button", { name: "Français" }).click();
    }
  });

  test("never scrolls sideways, from 320 pixels on", async () => {
    await open();
    for (const width of [320, 390, 768, 1366, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await fitsItsWindow(page), `${width} px`).toBe(true);
    }
  });
});
