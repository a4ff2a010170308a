// Mends a written plan after 1,000 cancellations in a row, in a process that did nothing else before.
import { readFileSync } from "node:fs";
import process from "node:process";
import { openRepairDesk } from "../src/rotation/index.ts";
import { createRandom } from "../src/rotation/optimise/random.ts";
import type { RotationPlan } from "../src/rotation/plan.ts";
import { problemOf } from "./instances.ts";
import { answer, cpuSeconds, readRequest } from "./own-process.ts";

/**
 * Milliseconds that repairs took, and what became of the holes. Each is the lesser of clock and CPU: the clock
 * also counts other programs, the CPU also the threads that compile and collect garbage.
 */
export interface RepairsMeasured {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly repairs: number;
  readonly mended: number;
}

const request = readRequest();
const plan = JSON.parse(readFileSync(request.planFile, "utf8")) as RotationPlan;
const desk = openRepairDesk(problemOf(request), plan);
if (!desk.ok) throw new Error(desk.refusal.message.en);
const random = createRandom(request.seed);
const milliseconds: number[] = [];
let mended = 0;
for (let i = 0; i < 1000; i++) {
  const [doctor, , week] = plan.assignments[random(plan.assignments.length)]!;
  const before = process.cpuUsage();
  const from = performance.now();
  const repair = desk.value.repair({ kind: "cancellation", doctor, week });
  const taken = Math.min(performance.now() - from, 1000 * cpuSeconds(before));
  // A pinned week, and one that was already cancelled, are refused at once and would flatter the figures.
  if (!repair.ok) continue;
  milliseconds.push(taken);
  if (repair.value.covered === 0) mended++;
}
milliseconds.sort((one, two) => one - two);
const repairs = milliseconds.length;
const at = (share: number): number => milliseconds[Math.min(repairs - 1, Math.floor(share * repairs))]!;
answer({ median: at(0.5), p95: at(0.95), worst: at(1), repairs, mended } satisfies RepairsMeasured);
