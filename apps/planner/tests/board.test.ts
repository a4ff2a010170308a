import { fitsItsWindow, type Gateway, onStage, seriousViolations } from "@ms/ui/testing";
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

  test("on paper is one page, that says which plan it is and of what day", async () => {
    await openAs("planner", "?from=2024-W06");
    await grid().waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: "print" });
    await page.getByText(/^Planning publié\. Situation au 27 novembre 2023, lue le /).waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain("Vue liste");
  });
});
