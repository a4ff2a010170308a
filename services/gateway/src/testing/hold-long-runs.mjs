// Loaded before the planner's thread: a run of more than half a year waits at its first word, a word of
// progress or its last, until it is told to stop, cancelled or killed, however fast the machine is.
import { parentPort, workerData } from "node:worker_threads";

const longWeeks = 26;

if (workerData?.horizon?.count > longWeeks) {
  const stop = new Int32Array(workerData.stop);
  const post = parentPort.postMessage.bind(parentPort);
  const wait = () => {
    while (Atomics.load(stop, 0) === 0) Atomics.wait(stop, 0, 0, 50);
  };
  parentPort.postMessage = (message) => {
    if (message.kind !== "progress") wait();
    post(message);
    if (message.kind === "progress") wait();
  };
}
