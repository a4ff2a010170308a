import { openBrowser } from "../../../packages/ui/browser/open-browser.ts";
import { measureBoard } from "./measure-board.ts";
import { measureFirstLoad } from "./measure-first-load.ts";

/** What was measured, how much, and what one aims at. */
export type Line = readonly [what: string, measured: number, aim: string];

const browser = await openBrowser();
try {
  const lines = [...(await measureBoard(browser)), ...(await measureFirstLoad(browser))];
  const cells = [
    ["the planner in Chromium", "measured", "aim"],
    ...lines.map(([what, measured, aim]) => [
      what,
      measured.toLocaleString("en", { maximumFractionDigits: measured < 100 ? 1 : 0 }),
      aim,
    ]),
  ];
  for (const [what = "", measured = "", aim = ""] of cells)
    console.log(`${what.padEnd(46)}${measured.padStart(10)}${aim.padStart(14)}`);
} finally {
  await browser.close();
}
