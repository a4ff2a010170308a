import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { type Gateway, startGateway } from "./start-gateway.ts";

/** Gives each test of a file a page of its own, as wide as a desk's, before a gateway that the file has to itself. */
export function onStage(
  enter: (stage: { gateway: Gateway; page: Page }) => void,
  options?: Parameters<typeof startGateway>[0],
): void {
  let browser: Browser;
  let gateway: Gateway;
  beforeAll(async () => {
    [browser, gateway] = await Promise.all([openBrowser(), startGateway(options)]);
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });
  beforeEach(async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 800 } });
    enter({ gateway, page });
    return () => page.close();
  });
}
