import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../../../packages/ui/browser/open-browser.ts";
import { startGateway } from "../../../packages/ui/testing/start-gateway.ts";
import { openReader, openSight, prepareSights } from "./open-sight.ts";
import { sights } from "./sights.ts";

/** Those sights alone whose names hold these letters. */
const wanted = process.argv[1] ?? "";
const folder = fileURLToPath(new URL("../screenshots/", import.meta.url));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const [browser, gateway] = await Promise.all([openBrowser(), startGateway()]);
try {
  await prepareSights(gateway);
  for (const language of ["fr", "en"] as const) {
    const reader = await openReader(browser, language);
    for (const sight of sights.filter(({ name }) => name.includes(wanted))) {
      const page = await openSight({ reader, gateway, sight });
      for (const width of [1366, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator(sight.seen).first().waitFor();
        const path = `${folder}${sight.name}-${language}-${String(width)}.png`;
        await page.screenshot({ path, fullPage: true });
        console.log(path);
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await gateway.close();
}
