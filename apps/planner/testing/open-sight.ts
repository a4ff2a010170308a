import type { Language } from "@ms/domain";
import type { Gateway } from "@ms/ui/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Sight } from "./sights.ts";
import { keyOf, type Place, twoWeeks } from "./two-phones.ts";

/** Gives the example network what some states are about: a draft, a swap that waits, a week given up. */
export async function prepareSights(gateway: Gateway): Promise<void> {
  const { ask, keys } = gateway;
  await ask(`mutation { runPlanner(from: "2024-W27", weeks: 12) { __typename } }`, keys.planner);
  const named = ({ line, week }: Place) => `line: "${line.identifier}", week: "${week}"`;
  const swap = await twoWeeks("2024-W08", { gateway });
  const [given, wanted] = swap.places.map(named);
  await ask(
    `mutation { offerSwap(given: { ${given!} }, wanted: { ${wanted!} }) { __typename } }`,
    await keyOf(swap.doctors[0], { gateway }),
  );
  const left = await twoWeeks("2024-W08", { gateway });
  const place = named(left.places[0]);
  await ask(`mutation { withdrawWeek(${place}) { __typename } }`, await keyOf(left.doctors[0], { gateway }));
  await ask(`mutation { callBackups(${place}) { __typename } }`, keys.planner);
}

/** A reader's browser, set to a language and as wide as a desk's. */
export async function openReader(browser: Browser, language: Language): Promise<BrowserContext> {
  const reader = await browser.newContext({
    viewport: { width: 1366, height: 800 },
    reducedMotion: "reduce",
  });
  await reader.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  return reader;
}

/** A page on which one sight has been reached. */
export async function openSight({
  reader,
  gateway: { url, keys },
  sight: { role, path, before, reach, seen },
}: {
  reader: BrowserContext;
  gateway: Gateway;
  sight: Sight;
}): Promise<Page> {
  const page = await reader.newPage();
  if (role !== undefined) await page.addInitScript((key) => sessionStorage.setItem("key", key), keys[role]);
  await before?.(page);
  await page.goto(`${url}/planner${path}`);
  await reach?.(page);
  await page.locator(seen).first().waitFor();
  if (seen !== ".loading") await page.locator(".loading:visible").waitFor({ state: "detached" });
  return page;
}
