import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Outcome, RotationPlan, RotationProblem, RotationRefusal } from "@ms/domain";

/** Plans a rotation on a thread of its own. */
export async function planInWorker(
  problem: RotationProblem,
  script: URL,
): Promise<Outcome<RotationPlan, RotationRefusal>> {
  const worker = new Worker(script, { workerData: { problem } });
  const [outcome] = (await once(worker, "message")) as [Outcome<RotationPlan, RotationRefusal>];
  return outcome;
}
