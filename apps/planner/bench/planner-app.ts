import { openBrowser } from "../../../packages/ui/browser/open-browser.ts";
import { printMeasures } from "../../../packages/ui/testing/print-measures.ts";
import { measureBoard } from "./measure-board.ts";
import { measureFirstLoad } from "./measure-first-load.ts";

const browser = await openBrowser();
try {
  printMeasures("the planner in Chromium", [
    ...(await measureBoard(browser)),
    ...(await measureFirstLoad(browser)),
  ]);
} finally {
  await browser.close();
}
