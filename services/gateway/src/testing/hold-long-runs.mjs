// Loaded before the planner's thread: a run of more than half a year waits at its first word of progress
// until it is told to stop, cancelled or killed, however fast the machine is.
import { parentPort, workerData } from "node:worker_threads";

const longWeeks = 26;

if (workerData?.horizon?.count > longWeeks) {
  const stop = new Int32Array(workerData.stop);
  const post = parentPort.postMessage.bind(parentPort);
  parentPort.postMessage = (message) => {
    post(message);
    while (message.kind === "progress" && Atomics.load(stop, 0) === 0) Atomics.wait(stop, 0, 0, 50);
  };
}
