import { fitsItsWindow, type Gateway, onStage } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage));

const openAs = async (role: keyof Gateway["keys"], path = "") => {
  await page.goto(`${gateway.url}/planner/${path}`);
  await page.getByLabel("Votre clé").fill(gateway.keys[role]);
  await page.getByRole("button", { name: "Entrer" }).click();
};

const grid = () => page.getByRole("grid");
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

describe("the shape of the board", () => {
  test("is a list where the reader wants one, with the same panel behind each week, and stays so", async () => {
    await openAs("planner", "?from=2024-W25");
    await page.getByRole("button", { name: "Vue liste" }).click();
    await page.getByLabel("Ligne affichée").waitFor();
    expect(await grid().count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("as")).toBe("list");
    await page
      .getByRole("main")
      .getByRole("button", { name: /Confirmée/ })
      .first()
      .click();
    await page.getByRole("complementary", { name: /ligne/ }).waitFor();
    await page.reload();
    await page.getByLabel("Ligne affichée").waitFor();
    await page.getByRole("button", { name: "Grille" }).click();
    await grid().waitFor();
  });

  test("is a season, or a year of 53 weeks", async () => {
    await openAs("planner");
    await grid().waitFor();
    expect(await grid().getAttribute("aria-colcount")).toBe("13");
    await page.getByRole("button", { name: "Année entière" }).click();
    await page.locator('[role=grid][aria-colcount="54"]').waitFor();
    expect(
      await page.getByRole("columnheader", { name: /S52[\s\S]*Noël[\s\S]*Vacances A B C/ }).count(),
    ).toBe(1);
    expect(await fitsItsWindow(page)).toBe(true);
  });

  test("offers behind Shift+F10 what may be done from a cell, and gives the cell back", async () => {
    await openAs("planner", "?from=2024-W10");
    await grid().locator('[tabindex="0"]').focus();
    await page.keyboard.press("ArrowRight");
    const cell = await page.locator(":focus").getAttribute("aria-label");
    const menu = page.getByRole("menu", { name: "Actions de la semaine du lundi 11 mars" });
    await page.keyboard.press("Shift+F10");
    await menu.getByRole("menuitem", { name: "Ouvrir la semaine" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe(cell);
    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: /ligne/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(`:focus[aria-label="${String(cell)}"]`).waitFor();
    await page.keyboard.press("Shift+F10");
    await menu.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: /S22/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("from")).toBe("2024-W11");
  });

  test("on paper is one page, that says which plan it is and of what day", async () => {
    await openAs("planner", "?from=2024-W06");
    await grid().waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: "print" });
    await page.getByText(/^Planning publié\. Situation au 27 novembre 2023, lue le /).waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain("Vue liste");
  });
});

describe("the poster of the week", () => {
  const poster = () => page.getByRole("article");

  test("names who receives once the doctor consents, and fits one page", async () => {
    const { lineWeeks } = (await gateway.ask(
      `{ lineWeeks(from: "2023-W48", weeks: 1, first: 100) { edges { node { line { identifier } doctor { identifier name } } } } }`,
      gateway.keys.admin,
    )) as {
      lineWeeks: {
        edges: { node: { line: { identifier: string }; doctor: { identifier: string; name: string } } }[];
      };
    };
    const { doctor } = lineWeeks.edges.find(({ node }) => node.line.identifier === "ajain-1")!.node;
    await openAs("coordinator");
    await page.getByRole("link", { name: "Affiche de la semaine" }).click();
    await poster().getByRole("heading", { name: "Ajain" }).waitFor();
    expect(await poster().innerText()).toContain("Semaine du lundi 27 novembre au dimanche 3 décembre");
    expect(await poster().innerText()).not.toContain(doctor.name);
    await gateway.ask(
      `mutation { consentToPoster(isGiven: true, doctor: "${doctor.identifier}") { __typename } }`,
      gateway.keys.admin,
    );
    await page.reload();
    await poster().getByText(doctor.name).waitFor();
    expect(await poster().innerText()).toContain("Téléphone : 05 36 49 00 01");
    await page.getByLabel("Téléphone à afficher, si vous le voulez").fill("05 00 00 00 00");
    expect(await poster().innerText()).toContain("Téléphone : 05 00 00 00 00");
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Imprimer" }).count()).toBe(0);
  });

  test("stands beside the calendar of who comes to the centre, at an address of the coordinator's own", async () => {
    await openAs("coordinator", "poster");
    await page.getByText("Ajouter à mon agenda").click();
    await page.getByRole("button", { name: "Créer l’adresse" }).click();
    const address = await page.getByLabel("Adresse secrète").inputValue();
    expect(await (await fetch(address)).text()).toContain("SUMMARY:Ajain\\, ligne 1 : Dr Exemple ");
    await page.getByRole("button", { name: "Fermer l’adresse" }).click();
    await page.getByRole("status").getByText("ne vaut plus").waitFor();
    expect((await fetch(address)).status).toBe(404);
  });

  test("is a coordinator's own alone, and any centre's for a planner", async () => {
    await openAs("coordinator", "poster?centre=bellegarde");
    const absent = page.getByRole("heading", {
      name: "Cette page n’existe pas, ou ne vous est pas ouverte.",
    });
    await absent.waitFor();
    await page.getByRole("button", { name: "Sortir" }).click();
    await openAs("planner", "poster");
    await page.getByLabel("Centre").selectOption({ label: "Charenton-du-Cher" });
    await poster().getByRole("heading", { name: "Charenton-du-Cher" }).waitFor();
    expect(new URL(page.url()).searchParams.get("centre")).toContain("charenton");
  });
});
