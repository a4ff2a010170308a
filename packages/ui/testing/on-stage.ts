import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { openBrowser } from "../browser/open-browser.ts";
import { type Gateway, startGateway } from "./start-gateway.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the data of a gateway that has loaded the example. */
    exampleData: string;
  }
}

/** Gives each test of a file a page of its own, as wide as a desk's, before a gateway that the file has to itself. */
export function onStage(
  enter: (stage: { gateway: Gateway; page: Page }) => void,
  options?: { readonly holdsLongRuns?: boolean; readonly writesPublicSite?: boolean },
): void {
  let browser: Browser;
  let gateway: Gateway;
  beforeAll(async () => {
    [browser, gateway] = await Promise.all([
      openBrowser(),
      startGateway({ ...options, beginsWith: inject("exampleData") }),
    ]);
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
