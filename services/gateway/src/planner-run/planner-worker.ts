import { parentPort, workerData } from "node:worker_threads";
import { planRotation, type RotationProblem } from "@ms/domain/rotation";

// A thread of its own: planning keeps a processor busy, and the gateway goes on answering.
parentPort?.postMessage(planRotation((workerData as { problem: RotationProblem }).problem));
