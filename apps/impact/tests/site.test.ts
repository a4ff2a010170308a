import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { fitsItsWindow, type Gateway, onStage, seriousViolations } from "@ms/ui/testing";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { plain, textsOf } from "../testing/written-site.ts";

let gateway: Gateway;
let page: Page;
onStage((stage) => ({ gateway, page } = stage), { writesPublicSite: true });

const open = (path = "") => page.goto(`${gateway.url}/impact/${path}`);
const pages = [
  "",
  "centres/",
  "centres/ajain/",
  "methode/",
  "presse/",
  "donnees/",
  "scenario/",
  "partenaire/",
  "situations/2023-11-27/",
  "integrer/consultations/",
  "integrer/patients-inscrits/",
  "nulle-part/",
];

describe("every page", () => {
  test.each(pages)("is accessible and fits, in both languages, wide and narrow: /%s", async (path) => {
    for (const language of ["", "en/"])
      for (const width of [1366, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await open(language + path);
        expect(await fitsItsWindow(page), `${language}${path}, ${width} px`).toBe(true);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === "" ? "fr" : "en");
        if (width !== 320)
          expect(await seriousViolations(page), `${language}${path}, ${width} px`).toEqual([]);
      }
  });

  test("leads to the same page in the other language", async () => {
    await open("methode/");
    await page.getByRole("link", { name: "English" }).click();
    expect(page.url()).toBe(`${gateway.url}/impact/en/methode/`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Method and definitions");
  });

  test("weighs less than 100 kB on the way", async () => {
    const files = [...(await textsOf(`${gateway.folder}/site`))].filter(([path]) => path.endsWith(".html"));
    expect(files.length).toBeGreaterThan(100);
    for (const [path, text] of files) expect(gzipSync(text).length, path).toBeLessThan(100_000);
  });
});

describe("a card or chart to embed", () => {
  test("shows within another site's page, without a script; other pages do not", async () => {
    const host = createServer((_, response) =>
      response
        .setHeader("content-type", "text/html")
        .end(
          ["integrer/consultations/", ""]
            .map((path) => `<iframe src="${gateway.url}/impact/${path}" width="600" height="500"></iframe>`)
            .join(""),
        ),
    ).listen(0, "127.0.0.1");
    await once(host, "listening");
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const card = page.locator("iframe").first().contentFrame().getByRole("article");
    expect(plain(await card.innerText())).toContain("8 200");
    expect(page.frames().some((frame) => frame.url() === `${gateway.url}/impact/`)).toBe(false);
    host.close();
  });
});

describe("the scenario", () => {
  test("shows the dream's arithmetic, follows what is changed, and is shared by its address", async () => {
    await open("scenario/");
    const results = page.locator("dl");
    await page.locator("input:not([readonly])").first().waitFor();
    expect(plain(await results.innerText())).toContain("102,6 %");
    await page.getByLabel("Centres au départ").fill("300");
    expect(plain(await results.innerText())).toContain("51,3 %");
    expect(plain(await results.innerText())).toContain("7 600");
    await page.reload();
    await page.locator("input:not([readonly])").first().waitFor();
    expect(await page.getByLabel("Centres au départ").inputValue()).toBe("300");
  });

  test("counts withdrawals in the year as in the months, and says so in the arithmetic", async () => {
    await open("en/scenario/?cancelled=20&rescued=50");
    await page.locator("input:not([readonly])").first().waitFor();
    const told = plain(await page.locator(".scenario").innerText());
    for (const part of ["92.3%", "667", "8,667", "8,000 weeks given × (1 − 20% × (1 − 50%)) = 7,200"])
      expect(told).toContain(part);
  });

  test("tells the bounds beside a number out of them, and reckons nothing meanwhile", async () => {
    await open("scenario/");
    await page.locator("input:not([readonly])").first().waitFor();
    for (const [label, typed, bounds, mended] of [
      ["Part qui rejoint le collectif (%)", "500", "Un nombre de 0 à 100, à une décimale au plus.", "10"],
      ["Centres au départ", "1.5", "Un nombre entier de 0 à 5 000.", "150"],
      ["Semaines par médecin et par an, en moyenne", "", "Un nombre de 0 à 52, à une décimale au plus.", "1"],
    ] as const) {
      const field = page.getByLabel(label);
      await field.fill(typed);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      const refusal = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
      expect(plain(await refusal.innerText())).toBe(bounds);
      expect(await page.locator("dl").count()).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      await field.fill(mended);
      expect(plain(await page.locator("dl").innerText())).toContain("102,6 %");
    }
  });
});

describe("the press kit", () => {
  test("is that of any day, at an address to share, and of the partner's territory with the key", async () => {
    await open("presse/");
    await page.getByLabel("Situation au").fill("2023-06-30");
    await page.getByRole("button", { name: "Voir ce dossier" }).click();
    await page.getByRole("heading", { name: "En chiffres au 30/06/2023 : Réseau" }).waitFor();
    expect(new URL(page.url()).search).toBe("?as-of=2023-06-30");
    expect(await page.locator("#press-kit code").first().innerText()).toBe(
      "npm run ms -- press-kit --as-of 2023-06-30 --lang fr --pdf dossier.pdf",
    );
    expect(await seriousViolations(page)).toEqual([]);
    await page.evaluate((key) => sessionStorage.setItem("partner-key", key), gateway.keys.partner);
    await open("en/presse/?as-of=2023-06-30&scope=DEPARTMENT:23");
    await page.getByRole("heading", { name: "In figures on 30/06/2023: Department 23 (Creuse)" }).waitFor();
    expect(plain(await page.locator("#press-kit").innerText())).toContain("Registered patients: 900");
    expect(await page.locator("#press-kit code").first().innerText()).toBe(
      "npm run ms -- press-kit --as-of 2023-06-30 --scope department:23 --lang en --pdf press-kit.pdf",
    );
    await page.getByLabel("Scope").selectOption({ label: "Network" });
    await page.getByRole("button", { name: "Show this press kit" }).click();
    await page.getByRole("heading", { name: "In figures on 30/06/2023: Network" }).waitFor();
  });

  test("says so in the gateway's words where it may not be read", async () => {
    await open("presse/?scope=CENTRE:nowhere");
    await page.getByText("Ce dossier n’a pas pu être lu.").waitFor();
  });
});

describe("the partner's view", () => {
  test("opens with the partner's key alone, and shows the figures of its territory", async () => {
    await open("partenaire/");
    const key = page.getByLabel("Clé du partenaire");
    for (const [wrong, said] of [
      ["nothing", /clé/i],
      [gateway.keys.doctor, /n’est pas celle d’un partenaire/],
    ] as const) {
      await key.fill(wrong);
      await page.getByRole("button", { name: "Ouvrir" }).click();
      expect(await page.getByRole("alert").filter({ hasText: said }).innerText()).not.toBe("");
    }
    await key.fill(gateway.keys.partner);
    await page.getByRole("button", { name: "Ouvrir" }).click();
    await page.locator("#registeredPatients").waitFor();
    expect(await page.getByRole("status").innerText()).toBe("Vue partenaire : Département 23 (Creuse)");
    expect(plain(await page.locator("#registeredPatients").innerText())).toContain("1 800");
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (typeof name === "string" ? text === name : name.test(text)) return;
    }
    throw new Error(`Tab never came to ${String(name)}.`);
  };

  test("a journalist finds a figure, copies its sentence and downloads the file", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open();
    await tabTo("Citer");
    await page.keyboard.press("Enter");
    await tabTo("Copier la phrase");
    await page.keyboard.press("Enter");
    await page.getByText("Copié").first().waitFor();
    const sentence = plain(await page.evaluate(() => navigator.clipboard.readText()));
    expect(sentence).toMatch(
      /^Consultations : 8 200 \(Réseau entier, situation au 27 novembre 2023, n : 102\)/,
    );
    await tabTo("CSV");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("figures.csv");
  });

  test("a mayor finds the centre and prints its page, the definitions open", async () => {
    await open();
    await tabTo("Centres");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/centres/");
    await tabTo(/^Ajain/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/centres/ajain/");
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await open();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("article details:not([open])").count()).toBe(0);
  });
});
