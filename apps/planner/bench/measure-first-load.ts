import type { Browser } from "playwright-core";
import { largestPaint, slowPage } from "../../../packages/ui/testing/slow-line.ts";
import { type Gateway, startGateway } from "../../../packages/ui/testing/start-gateway.ts";
import type { Line } from "../../../packages/ui/testing/print-measures.ts";

async function measureSignIn(browser: Browser, gateway: Gateway): Promise<number> {
  const page = await slowPage(browser);
  await page.goto(`${gateway.url}/planner/`);
  await page.getByLabel("Votre clé").waitFor();
  const time = await largestPaint(page);
  await page.close();
  return time;
}

/** The weeks at once, for who has entered already; nothing is cached. */
async function measureWeeks(browser: Browser, gateway: Gateway): Promise<number> {
  const page = await slowPage(browser);
  await page.addInitScript((key) => sessionStorage.setItem("key", key), gateway.keys.planner);
  await page.goto(`${gateway.url}/planner/`);
  await page.getByLabel("Ligne affichée").waitFor();
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

/** The home of a doctor who is signed in: at the first visit nothing is cached, then the page has been closed. */
async function measureDoctor(browser: Browser, gateway: Gateway): Promise<[first: number, again: number]> {
  const context = await browser.newContext();
  const home = (await context.request.get(`${gateway.url}/demo/doctor`)).url();
  const visit = async (): Promise<number> => {
    const page = await slowPage(context);
    await page.goto(home);
    await page.locator(".doctor-card").first().waitFor();
    const time = await page.evaluate(() => performance.now());
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.close();
    return time;
  };
  const times: [number, number] = [await visit(), await visit()];
  await context.close();
  return times;
}

/** What a visit takes over a slow line. */
export async function measureFirstLoad(browser: Browser): Promise<Line[]> {
  const gateway = await startGateway();
  try {
    const [first, again] = await measureDoctor(browser, gateway);
    return [
      ["a doctor's weeks readable, slow line, ms", first, "4,000"],
      ["a doctor's weeks readable again, ms", again, "1,500"],
      ["largest paint of the sign-in, slow line, ms", await measureSignIn(browser, gateway), "6,000"],
      ["weeks in sight, slow line, ms", await measureWeeks(browser, gateway), "none set"],
    ];
  } finally {
    await gateway.close();
  }
}
