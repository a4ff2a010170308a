import type { Browser, BrowserContext, Page } from "playwright-core";

const bytesPerSecond = 400_000 / 8;

/** What a country road gives: 400 kbit/s, 400 ms, and a processor four times slower. */
export async function slowPage(opener: Browser | BrowserContext): Promise<Page> {
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
export const largestPaint = async (page: Page): Promise<number> => {
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
