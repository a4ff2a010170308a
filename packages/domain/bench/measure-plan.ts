// Plans one instance, checks the plan, writes it to a file and answers with its figures.
import { writeFileSync } from "node:fs";
import process from "node:process";
import { planRotation, verifyPlan } from "../src/rotation/index.ts";
import { problemOf } from "./instances.ts";
import { answer, cpuSeconds, peakMegabytes, readRequest } from "./own-process.ts";

/** What planning one instance gave. */
export interface PlanFiguresMeasured {
  readonly seats: number;
  readonly covered: number;
  readonly coverageBound: number;
  readonly cost: number;
  readonly costBound: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly isFeasible: boolean;
}

const request = readRequest();
const problem = problemOf(request);
const before = process.cpuUsage();
const outcome = planRotation(problem);
const cpu = cpuSeconds(before);
const megabytes = peakMegabytes();
if (!outcome.ok) throw new Error(outcome.refusal.message.en);
const plan = outcome.value;
const { covered, coverageBound, cost, costBound, counts } = plan;
const { isFeasible } = verifyPlan(problem, plan);
writeFileSync(request.planFile, JSON.stringify(plan));
if (request.problemFile !== "") writeFileSync(request.problemFile, JSON.stringify(problem));
answer({
  seats: counts.seats,
  covered,
  coverageBound,
  cost,
  costBound,
  cpu,
  megabytes,
  isFeasible,
} satisfies PlanFiguresMeasured);
