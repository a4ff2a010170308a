import { expect, it } from "vitest";
import { generateProblem } from "../../bench/generate-problem.ts";
import { planRotation } from "./plan-rotation.ts";
import { stopWhenRaised } from "./stop-flag.ts";

it("stops a planner through shared memory, and goes on while the flag is down", () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const problem = generateProblem({ centres: 14, doctors: 900, seed: 1 });
  const isStopped = () => {
    const outcome = planRotation(problem, { onProgress: stopWhenRaised(flag) });
    return outcome.ok && outcome.value.isStopped;
  };
  expect(isStopped()).toBe(false);
  Atomics.store(flag, 0, 1);
  expect(isStopped()).toBe(true);
});
