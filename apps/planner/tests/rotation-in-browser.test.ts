import { fileURLToPath } from "node:url";
import { planRotation, type RotationProblem, type verifyPlan } from "@ms/domain/rotation";
import { openBrowser, servePage } from "@ms/ui/testing";
import { expect, test } from "vitest";

interface RotationPage {
  readonly planRotation: typeof planRotation;
  readonly verifyPlan: typeof verifyPlan;
}

// Two centres, three weeks, three doctors: one seat a week at each centre. Doctor 0 may serve twice,
// the others once, so four of the six seats can be filled; all prefer centre 0 (1 point against 3).
const problem: RotationProblem = {
  format: "rotation/1",
  weeks: 3,
  centres: 2,
  doctors: 3,
  zones: 1,
  seats: [1, 1, 1, 1, 1, 1],
  zoneCost: [1, 3],
  sets: [],
  doc: {
    zone: [0, 0, 0],
    set: [-1, -1, -1],
    max: [2, 1, 1],
    gap: [0, 0, 0],
    weeks: [[0, 1, 2], [1], [2]],
    cost: [[], [], []],
  },
  pinned: [],
  forbidden: [],
};

test("a page plans a rotation in the browser, and finds the plan that the server finds", async () => {
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
    expect(verdict).toMatchObject({ isFeasible: true, figures: { covered: 4, cost: 6 } });
    expect(outcome).toEqual(planRotation(problem));
  } finally {
    await browser.close();
    await served.close();
  }
});
