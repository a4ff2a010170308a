import { Worker } from "node:worker_threads";
import type { Horizon, Outcome, RotationNetwork } from "@ms/domain";
import type { PlannedDraft, RunFailure, RunProgress } from "./run-records.ts";

/** What a planning thread receives; `stop` holds one 32-bit flag: 1 = come back with the best found. */
export interface PlannerOrder {
  readonly network: RotationNetwork;
  readonly horizon: Horizon;
  readonly seed: number | undefined;
  readonly stop: SharedArrayBuffer;
}

/** What a planning thread says. */
export type PlannerMessage =
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "done"; readonly outcome: Outcome<PlannedDraft, RunFailure> };

/** A plan in the making. */
export interface PlanningThread {
  /** Rejects when the thread ends without a word. */
  readonly outcome: Promise<Outcome<PlannedDraft, RunFailure>>;
  readonly progress: () => RunProgress | undefined;
  /** Has it come back with the best plan found. */
  readonly stop: () => void;
  /** Ends it at once; nothing is kept. */
  readonly end: () => Promise<unknown>;
}

/** Plans on a thread of its own: planning keeps a processor busy, and the gateway goes on answering. */
export function planOnThread(order: Omit<PlannerOrder, "stop">, script: URL): PlanningThread {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: PlannerOrder = { ...order, stop };
  const worker = new Worker(script, { workerData });
  let latest: RunProgress | undefined;
  const outcome = new Promise<Outcome<PlannedDraft, RunFailure>>((resolve, reject) => {
    worker.on("message", (message: PlannerMessage) => {
      if (message.kind === "progress") latest = message.progress;
      else resolve(message.outcome);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The planning thread ended with ${String(code)}`)));
  });
  return {
    outcome,
    progress: () => latest,
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    end: () => worker.terminate(),
  };
}
