import { Worker } from "node:worker_threads";
import type { planRotation, PlanningState, RotationProblem } from "@ms/domain/rotation";

/** What the planning thread receives; `stop` holds one 32-bit flag, 1 = keep the best found and come back. */
export interface SolveOrder {
  readonly problem: RotationProblem;
  readonly seed: number | undefined;
  readonly stop: SharedArrayBuffer;
}

export type SolveOutcome = ReturnType<typeof planRotation>;

/** What the planning thread says. */
export type SolveMessage =
  | { readonly kind: "progress"; readonly state: PlanningState }
  | { readonly kind: "done"; readonly outcome: SolveOutcome };

/**
 * Plans on a thread of its own, so that the terminal stays free for progress and Ctrl-C. Aborting
 * `signal` ends the search; the outcome is then the best plan found.
 */
export function solveOnThread({
  problem,
  seed,
  signal,
  onProgress,
}: {
  problem: RotationProblem;
  seed: number | undefined;
  signal: AbortSignal;
  onProgress: (state: PlanningState) => void;
}): Promise<SolveOutcome> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: SolveOrder = { problem, seed, stop };
  const worker = new Worker(new URL("./solve-worker.js", import.meta.url), { workerData });
  signal.addEventListener("abort", () => Atomics.store(new Int32Array(stop), 0, 1), { once: true });
  return new Promise((resolve, reject) => {
    worker.on("message", (message: SolveMessage) => {
      if (message.kind === "progress") onProgress(message.state);
      else resolve(message.outcome);
    });
    worker.on("error", reject);
  });
}
