import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { servePage } from "../../../packages/ui/testing/serve-page.ts";
import { medianOf, p95Of } from "./quantiles.ts";
import type { Line } from "../../../packages/ui/testing/print-measures.ts";

const ui = new URL("../../../packages/ui/", import.meta.url);
const mounts = 7;
const keys = ["ArrowRight", "ArrowDown", "PageDown", "Alt+PageDown", "ArrowLeft", "ArrowUp", "p"];
const rounds = 8;

/** How the board of 150 lines and 53 weeks mounts, follows keys and scrolls. */
export async function measureBoard(browser: Browser): Promise<Line[]> {
  const served = await servePage({
    configFile: false,
    root: fileURLToPath(new URL("testing", ui)),
    plugins: [react(), lingui({ cwd: fileURLToPath(ui) })],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 800 } });
    await page.addInitScript(noteMounts);
    await page.goto(`${served.url}?lines=150&weeks=53`);
    await page.getByRole("grid").waitFor();
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    const mount = await measureMounts(page);
    const steps = await measureSteps(page);
    const frames = await measureScroll(page);
    const nodesAfter = await page.evaluate(() => document.querySelectorAll("*").length);
    return [
      ["elements, at first", nodes, "2,000"],
      ["elements, after the scroll", nodesAfter, "2,000"],
      ["mount, median ms", medianOf(mount), "400"],
      ["step by key, median ms", medianOf(steps), "100"],
      ["step by key, p95 ms", p95Of(steps), "100"],
      ["frame of a diagonal scroll, median ms", medianOf(frames), "20 on a GPU"],
      ["frame of a diagonal scroll, p95 ms", p95Of(frames), "20 on a GPU"],
    ];
  } finally {
    await served.close();
  }
}

/** Notes, before the page's own scripts, when the window becomes wide enough for the grid, and when that is painted. */
const noteMounts = () => {
  const mounts: number[] = [];
  Object.assign(globalThis, { mounts });
  matchMedia("screen and (max-width: 900px)").addEventListener("change", ({ matches }) => {
    const begun = performance.now();
    if (!matches) requestAnimationFrame(() => setTimeout(() => mounts.push(performance.now() - begun)));
  });
};

/** The grid comes and goes with the width of the window. */
async function measureMounts(page: Page): Promise<number[]> {
  for (let turn = 1; turn <= mounts; turn++) {
    await page.setViewportSize({ width: 800, height: 800 });
    await page.getByRole("grid").waitFor({ state: "detached" });
    await page.setViewportSize({ width: 1366, height: 800 });
    await page.waitForFunction(
      (count) => (Reflect.get(globalThis, "mounts") as number[]).length === count,
      turn,
    );
  }
  return page.evaluate(() => Reflect.get(globalThis, "mounts") as number[]);
}

/** From a key to the next painted frame. */
async function measureSteps(page: Page): Promise<number[]> {
  const handle = await page.evaluateHandle(() => {
    const times: number[] = [];
    const follow = () => {
      const begun = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
    };
    document.addEventListener("keydown", follow, { capture: true });
    return { times };
  });
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  for (let round = 0; round < rounds; round++) for (const key of keys) await page.keyboard.press(key);
  await page.waitForFunction(({ times }) => times.length > 0, handle);
  return handle.evaluate(({ times }) => times);
}

/** 120 frames, 32 pixels aside and 60 down each. */
const measureScroll = (page: Page): Promise<number[]> =>
  page.locator(".week-grid").evaluate(
    (frame) =>
      new Promise<number[]>((resolve) => {
        frame.scrollTo(0, 0);
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          times.push(now - last);
          last = now;
          frame.scrollBy(32, 60);
          if (times.length < 120) requestAnimationFrame(next);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(next);
      }),
  );
