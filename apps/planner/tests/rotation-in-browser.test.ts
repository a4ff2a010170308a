import { fileURLToPath } from "node:url";
import { planRotation, type verifyPlan } from "@ms/domain/rotation";
import { openBrowser, servePage } from "@ms/ui/testing";
import { expect, test } from "vitest";
import { generateProblem, sizes } from "../../../packages/domain/bench/generate-problem.ts";

interface RotationPage {
  readonly planRotation: typeof planRotation;
  readonly verifyPlan: typeof verifyPlan;
}

// The network of the press release for a year: 3 centres, 340 doctors, 52 weeks, and its proven optimum.
const problem = generateProblem({ ...sizes.S, seed: 1 });

test("a page plans a year of the network in the browser, and finds the plan that the server finds", async () => {
  const served = await servePage({
    configFile: false,
    root: fileURLToPath(new URL("rotation-page/", import.meta.url)),
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction("window.planRotation !== undefined");
    const { outcome, verdict } = await page.evaluate((given) => {
      const rotation = window as unknown as RotationPage;
      const outcome = rotation.planRotation(given);
      return { outcome, verdict: outcome.ok ? rotation.verifyPlan(given, outcome.value) : undefined };
    }, problem);
    expect(verdict).toMatchObject({ isFeasible: true, figures: { covered: 201, cost: 1646 } });
    expect(outcome).toEqual(planRotation(problem));
  } finally {
    await browser.close();
    await served.close();
  }
});
