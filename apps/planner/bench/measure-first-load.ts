import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Gateway, startGateway } from "../../../packages/ui/testing/start-gateway.ts";
import type { Line } from "./planner-app.ts";

const bytesPerSecond = 400_000 / 8;

/** What a country road gives: 400 kbit/s, 400 ms, and a processor four times slower. */
async function slowPage(opener: Browser | BrowserContext): Promise<Page> {
  const page = await opener.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  const tools = await page.context().newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
}

/** When the largest thing on the page was painted, once nothing more is fetched. */
const largestPaint = async (page: Page): Promise<number> => {
  await page.waitForLoadState("networkidle");
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: "largest-contentful-paint",
            buffered: true,
          },
        );
      }),
  );
};

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
