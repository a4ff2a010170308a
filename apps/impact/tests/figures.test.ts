import { type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { plain } from "../testing/written-site.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage), { writesPublicSite: true });

const open = (path = "") => page.goto(`${gateway.url}/impact/${path}`);
const written = (value: number) => plain(new Intl.NumberFormat("fr-FR").format(value));

interface Figure {
  readonly metric: { readonly key: string };
  readonly unit: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly asOf: string;
  readonly period: { readonly to: string } | null;
  readonly breakdown: readonly { readonly count: number | null; readonly percent: number | null }[] | null;
}
const counted = new Set(["CONSULTATIONS", "PATIENTS", "DOCTORS", "CENTRES", "LINES", "LINE_WEEKS", "PEOPLE"]);
const ask = async (selection: string): Promise<Figure[]> =>
  (
    (await gateway.ask(
      `{ impact${selection} { metric { key } unit value n asOf period { to } breakdown { count percent } } }`,
    )) as { impact: Figure[] }
  ).impact;

describe("the figures", () => {
  test("are those of the release, also where no script runs", async () => {
    const bare = await page.context().browser()!.newPage({ javaScriptEnabled: false });
    await bare.goto(`${gateway.url}/impact/`);
    const values = (await bare.locator(".figure-value").allInnerTexts()).map(plain).join(" | ");
    for (const value of ["8 200", "1 800", "340", "3,0", "100 %"]) expect(values).toContain(value);
    expect(await bare.getByRole("img").count()).toBe(6);
    await bare.close();
  });

  test("each carry scope, day, n, interval, source, definition with its version, and the ways to use them", async () => {
    await open();
    for (const card of await page.getByRole("article").all()) {
      const terms = await card.getByRole("term").allInnerTexts();
      expect(terms).toEqual(["Périmètre", "Situation", "Effectif (n)", "Intervalle", "Source"]);
      for (const fact of await card.getByRole("definition").allInnerTexts()) expect(fact.trim()).not.toBe("");
      await card.getByText(/^Définition/).click();
      expect(await card.locator("details p").first().innerText()).not.toBe("");
      expect(plain(await card.locator("summary").first().innerText())).toMatch(/version \d/);
      expect(await card.getByRole("link").allInnerTexts()).toEqual(["CSV", "Lien", "Intégrer"]);
    }
  });

  test("that are missing say so, in grey, and are never a zero", async () => {
    await open("integrer/timeToReturn/");
    const card = page.getByRole("article");
    expect(await card.locator(".figure-value").innerText()).toBe("non publié");
    expect(await card.getAttribute("class")).toContain("lacking");
  });

  test("equal the API's on every card, chart, table and file", async () => {
    const figures = await ask("");
    const cardOf = async (key: string) => plain(await page.locator(`#${key}`).innerText());
    await open();
    for (const key of ["consultations", "registeredPatients", "doctorsJoined"]) {
      const { value, n } = figures.find(({ metric }) => metric.key === key)!;
      expect(await cardOf(key)).toContain(written(value!));
      expect(await cardOf(key)).toContain(written(n!));
    }
    const months = await ask("(metrics: [consultations, registeredPatients], by: { time: MONTH })");
    const seriesOf = (key: string) => months.filter(({ metric }) => metric.key === key);
    const consultations = seriesOf("consultations").map(
      ({ period, value }) => `${period!.to.slice(0, 7)},${value}`,
    );
    const patients = seriesOf("registeredPatients").map(({ asOf, value }) => `${asOf},${value ?? ""}`);
    const parts = figures.find(({ metric }) => metric.key === "statusMix")!.breakdown!;
    for (const [chart, expected] of [
      ["consultations-par-mois", consultations],
      ["patients-inscrits", patients],
      ["profils-des-medecins", parts.map(({ count, percent }) => `${percent},${count}`)],
    ] as const) {
      const csv = await (await fetch(`${gateway.url}/impact/graphiques/${chart}.csv`)).text();
      for (const line of expected) expect(csv).toContain(line);
      const figure = page.locator(`#${chart}`);
      await figure.getByText("Tableau").click();
      expect(await figure.getByRole("row").count()).toBe(csv.trim().split("\r\n").length);
      const shown = plain(await figure.getByRole("table").innerText());
      for (const number of csv.match(/(?<=,)\d+(?=[,\r])/g)!)
        expect(shown).toContain(written(Number(number)));
    }
    await open("donnees/");
    const counts = figures.filter(({ value, unit }) => value !== null && counted.has(unit));
    expect(counts.length).toBeGreaterThan(10);
    for (const { metric, value } of counts) {
      const row = page.getByRole("row").filter({ has: page.locator(`a[href$="#${metric.key}"]`) });
      expect(plain(await row.innerText()), metric.key).toContain(written(value!));
    }
  });

  test("of a publication stay at an address of their own", async () => {
    await open();
    await page.getByRole("link", { name: "(publiée, figée)" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Situation au 27 novembre 2023");
    expect(plain(await page.locator("#consultations").innerText())).toContain("8 200");
  });
});
