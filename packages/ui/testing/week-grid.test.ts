import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fitsItsWindow, seriousViolations } from "./accessibility.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { servePage } from "./serve-page.ts";

let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;
let page: Page;

beforeAll(async () => {
  served = await servePage({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    plugins: [react(), lingui({ cwd: fileURLToPath(new URL("..", import.meta.url)), failOnMissing: true })],
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1366, height: 800 } });
  await page.goto(served.url);
  await page.getByRole("grid").waitFor();
  return () => page.close();
});

const enterGrid = async () => {
  await page.getByRole("button", { name: "before" }).focus();
  await page.keyboard.press("Tab");
};

const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

describe("the board of weeks", () => {
  test("is one tab stop: Tab enters it, Tab leaves it", async () => {
    await enterGrid();
    expect(await focused()).toContain("Centre fictif Nord, ligne 1, semaine 45");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('[role=gridcell][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("after");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toContain("ligne 2, semaine 46");
  });

  test("says a week in one sentence", async () => {
    await enterGrid();
    await page.keyboard.press("p");
    expect(await focused()).toBe("Centre fictif Nord, ligne 1, semaine 50, du lundi 7 décembre : à pourvoir");
  });

  test("leads by arrows, Home, End and pages", async () => {
    await enterGrid();
    for (const [key, sentence] of [
      ["End", "ligne 1, semaine 3, "],
      ["ArrowRight", "ligne 1, semaine 3, "],
      ["PageUp", "ligne 1, semaine 52, "],
      ["ArrowRight", "ligne 1, semaine 53, "],
      ["ArrowDown", "ligne 2, semaine 53, "],
      ["Home", "ligne 2, semaine 45, "],
      ["Control+End", "Centre fictif Sud, ligne 1, semaine 3, "],
      ["Control+Home", "Centre fictif Nord, ligne 1, semaine 45, "],
      ["PageDown", "ligne 1, semaine 49, "],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toContain(sentence);
    }
  });

  test("merges the weeks before an opening, and keeps the column when passing over them", async () => {
    await enterGrid();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toContain("semaines 45 à 50, à partir du lundi 2 novembre : pas encore ouverte");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toContain("ligne 2, semaine 47");
  });

  test("tells how many rows and columns it has, in a year of 53 weeks", async () => {
    const grid = page.getByRole("grid");
    expect(await grid.getAttribute("aria-rowcount")).toBe("5");
    expect(await grid.getAttribute("aria-colcount")).toBe("13");
    expect(await page.getByRole("columnheader", { name: /S53/ }).count()).toBe(1);
  });

  test("tells public holidays and the school zones on holiday, above the week and in the cell's sentence", async () => {
    await page.goto(`${served.url}?lines=2&weeks=53`);
    const head = (week: string) => page.getByRole("columnheader", { name: week });
    await head("S01").waitFor();
    expect(await head("S01").innerText()).toContain("Jour de l’an");
    expect(await head("S07").innerText()).toMatch(/9 févr\.\s+Vacances A$/);
    expect(await head("S08").innerText()).toMatch(/Vacances A B$/);
    expect(await head("S46").innerText()).toContain("Armistice de 1918");
    const cell = (sentence: RegExp) => page.getByRole("gridcell", { name: sentence });
    expect(await cell(/ligne 2, semaine 8, .+, vacances zone A$/).count()).toBe(1);
    expect(await cell(/ligne 2, semaine 9, [^,]+, [^,]+$/).count()).toBe(1);
  });

  test("writes the word of every state, so that colour is never needed", async () => {
    const words = await page.getByRole("grid").innerText();
    for (const word of [
      "Faite",
      "En cours",
      "Figée",
      "Confirmée",
      "Proposée",
      "À pourvoir",
      "Relais",
      "Échange en attente",
      "Fermée",
      "Pas encore ouverte",
    ])
      expect(words).toContain(word);
  });

  test("keeps a word, a glyph and an edge for every state where colours are forced", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    const looks = await page.locator("[role=gridcell] .week").evaluateAll((weeks) =>
      weeks.map((week) => ({
        form: week.classList.item(1) ?? "",
        word: week.querySelector("small")?.textContent ?? "",
        glyph: week.querySelector("svg")?.innerHTML ?? "",
        edge: getComputedStyle(week).borderTopStyle,
        isSeen: getComputedStyle(week).borderTopColor !== getComputedStyle(week).backgroundColor,
      })),
    );
    const forms = new Map(looks.map((look) => [look.form, look]));
    expect(new Set([...forms.values()].map(({ glyph }) => glyph)).size).toBe(forms.size);
    expect(looks.filter(({ word, isSeen }) => word === "" || !isSeen)).toEqual([]);
    const edges = ["hole", "proposed", "swap", "closed"].map((form) => forms.get(form)?.edge);
    expect(edges).toEqual(["solid", "dashed", "double", "dotted"]);
  });

  test("tells its keys when asked, and gives the cell back", async () => {
    await enterGrid();
    await page.keyboard.press("ArrowRight");
    const cell = await focused();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Le tableau au clavier" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe(cell);
  });

  test("has no serious accessibility fault, wide or narrow, and never scrolls a phone sideways", async () => {
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await seriousViolations(page), `${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fitsItsWindow(page)).toBe(true);
    await page.getByRole("button", { name: "Ligne suivante" }).click();
    expect(await page.getByRole("list", { name: "Centre fictif Nord, ligne 2" }).isVisible()).toBe(true);
  });
});

describe("the board of 150 lines and a year of 53 weeks", () => {
  const frame = () => page.locator(".week-grid");
  const scrollTo = (left: number, top: number) =>
    frame().evaluate((element, place) => element.scrollTo(place), { left, top });
  const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
  const tabStops = () => page.locator('[role=gridcell][tabindex="0"]').count();
  const inSight = () => page.locator(":focus").boundingBox();

  beforeEach(async () => {
    await page.goto(`${served.url}?lines=150&weeks=53`);
    await page.getByRole("grid").waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  });

  test("tells the rows and columns of the whole, whatever is drawn of it", async () => {
    await scrollTo(3500, 5000);
    const grid = page.getByRole("grid");
    expect(await grid.getAttribute("aria-rowcount")).toBe("152");
    expect(await grid.getAttribute("aria-colcount")).toBe("54");
    const cell = page.getByRole("gridcell", { name: /Centre fictif 36, ligne 1, semaine 30/ });
    await cell.waitFor();
    expect(await cell.getAttribute("aria-colindex")).toBe("31");
    expect(await page.locator("tr", { has: cell }).getAttribute("aria-rowindex")).toBe("73");
  });

  test("keeps 2,000 elements at most and one tab stop, wherever one scrolls", async () => {
    const whole = await frame().evaluate(({ scrollHeight, scrollWidth }) => [scrollWidth, scrollHeight]);
    for (const [left, top, seen] of [
      [0, 0, /fictif 1, ligne 1, semaine 1,/],
      [1700, 1100, /fictif 8, ligne 2, semaine 14,/],
      [3300, 7777, /fictif 55, ligne 1, semaine 25,/],
      [9999, 99999, /fictif 75, ligne 2, semaine 53,/],
    ] as const) {
      await scrollTo(left, top);
      await page.getByRole("gridcell", { name: seen }).waitFor();
      expect(await nodes(), `${left}, ${top}`).toBeLessThanOrEqual(2000);
      expect(await tabStops(), `${left}, ${top}`).toBe(1);
      expect(await frame().evaluate((element) => [element.scrollWidth, element.scrollHeight])).toEqual(whole);
    }
  });

  test("keeps the focused cell through a scroll of 3,000 pixels, and goes on from it", async () => {
    await enterGrid();
    await page.keyboard.press("ArrowDown");
    const name = await focused();
    await scrollTo(3000, 3000);
    await page.getByRole("gridcell", { name: /fictif 23, ligne 1, semaine 25,/ }).waitFor();
    expect(await focused()).toBe(name);
    expect(await tabStops()).toBe(1);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain("Centre fictif 1, ligne 2, semaine 2,");
    expect(await inSight()).toMatchObject({ width: 144 });
  });

  test("leads by keys to cells that were not drawn, and brings them into sight", async () => {
    await enterGrid();
    for (const [key, sentence] of [
      ["End", "Centre fictif 1, ligne 1, semaine 53,"],
      ["Control+End", "Centre fictif 75, ligne 2, semaine 53,"],
      ["Home", "Centre fictif 75, ligne 2, semaine 1,"],
      ["Alt+PageUp", "Centre fictif 70, ligne 2, semaine 1,"],
      ["PageDown", "Centre fictif 70, ligne 2, semaine 5,"],
      ["Control+Home", "Centre fictif 1, ligne 1, semaine 1,"],
      ["Shift+P", "Centre fictif 75, ligne 2, semaine 52,"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toContain(sentence);
      const hidden = await page.locator(":focus").evaluate((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        return !cell.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
      expect(hidden, key).toBe(false);
    }
  });

  test("has no serious accessibility fault after a scroll, and fits its window", async () => {
    await scrollTo(3000, 3000);
    await page.getByRole("gridcell", { name: /fictif 23, ligne 1, semaine 25,/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await fitsItsWindow(page)).toBe(true);
  });
});

describe("the board on paper", () => {
  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

  /** The texts of the printed board that stick out of their cell, on paper as wide as A4 lying down. */
  const clippedTexts = async () => {
    await page.setViewportSize({ width: 1047, height: 718 });
    await page.emulateMedia({ media: "print" });
    await page.locator("table.week-pages").first().waitFor();
    return page
      .locator(".week-pages :is(td .week, td .week b, tbody th, tbody th span, .grid-weeks th)")
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => {
            const text = document.createRange();
            text.selectNodeContents(box);
            const [inner, outer] = [text.getBoundingClientRect(), box.getBoundingClientRect()];
            // Letters may stand out of a tight line by a hair.
            return (
              inner.left < outer.left - 1 ||
              inner.right > outer.right + 1 ||
              inner.top < outer.top - 3 ||
              inner.bottom > outer.bottom + 3
            );
          })
          .map((box) => box.textContent),
      );
  };

  test("fits twelve weeks and fourteen lines on one page, no name clipped", async () => {
    await page.goto(`${served.url}?lines=14`);
    await page.getByRole("grid").waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    expect(/\/MediaBox\s*\[\s*0 0 84[12]/.test(pdf.toString("latin1"))).toBe(true);
    expect(await clippedTexts()).toEqual([]);
  });

  test("prints every line and week of a large board, with what it is and of when on top", async () => {
    await page.goto(`${served.url}?lines=32&weeks=53`);
    await page.getByRole("grid").waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThanOrEqual(5 * 2);
    await page.emulateMedia({ media: "print" });
    await page.locator("table.week-pages").last().waitFor();
    const tables = page.locator("table.week-pages");
    expect(await tables.locator("tbody td").count()).toBe(32 * 53);
    for (const head of await tables.locator("thead").all())
      expect(await head.innerText()).toContain("Centres fictifs, situation au 2 novembre 2026");
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("grid").waitFor();
    expect(await tables.count()).toBe(0);
  });
});

describe("the board as a list", () => {
  test("stands at any width where it is asked for, with no grid beside it", async () => {
    await page.goto(`${served.url}?as=list`);
    await page.getByRole("list", { name: "Centre fictif Nord, ligne 1" }).waitFor();
    expect(await page.getByRole("grid").count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
