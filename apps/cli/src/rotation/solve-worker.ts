import { parentPort, workerData } from "node:worker_threads";
import { planRotation } from "@ms/domain/rotation";
import type { SolveMessage, SolveOrder } from "./solve-on-thread.ts";

const { problem, seed, stop } = workerData as SolveOrder;
const tell = (message: SolveMessage) => parentPort?.postMessage(message);
const stopFlag = new Int32Array(stop);

tell({
  kind: "done",
  outcome: planRotation(problem, {
    ...(seed !== undefined && { seed }),
    onProgress: (state) => {
      tell({ kind: "progress", state });
      return Atomics.load(stopFlag, 0) === 1 ? "stop" : "continue";
    },
  }),
});
