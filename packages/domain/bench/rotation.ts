/**
 * Measures the planner on generated rotations, one line of JSON each:
 * `npx esbuild bench/rotation.ts --bundle --format=esm --platform=node | node --input-type=module - S M`.
 * Sizes: S, M, L; a T behind the letter keeps 60 % of the doctors. Seconds are of CPU, not of the clock.
 */
import process from "node:process";
import { openRepairDesk, planRotation, verifyPlan } from "../src/rotation/index.ts";
import { createRandom } from "../src/rotation/optimise/random.ts";
import { generateProblem, sizes } from "./generate-problem.ts";

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1e4) / 100;
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : ["S", "ST", "M", "MT"]) {
  const size = sizes[name[0] as keyof typeof sizes];
  const problem = generateProblem({ ...size, seed: 1, isTight: name.endsWith("T") });
  const begin = process.cpuUsage();
  const outcome = planRotation(problem);
  const seconds = cpuSeconds(begin);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  const { covered, coverageBound, cost, costBound, fairness, iterations } = outcome.value;
  const { isFeasible } = verifyPlan(problem, outcome.value);

  const desk = openRepairDesk(problem, outcome.value);
  if (!desk.ok) throw new Error(desk.refusal.message.en);
  const random = createRandom(1);
  const plan = desk.value.assignments();
  const milliseconds: number[] = [];
  for (let i = 0; i < 300; i++) {
    const [doctor, , week] = plan[random(plan.length)]!;
    const from = performance.now();
    desk.value.repair({ kind: "cancellation", doctor, week });
    milliseconds.push(performance.now() - from);
  }
  milliseconds.sort((one, two) => one - two);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const repairP95 = Math.round(milliseconds[284]! * 100) / 100;
  const figures = { covered, coverageBound, cost, costBound, fairness, isFeasible };
  console.log(JSON.stringify({ name, seconds, megabytes, ...figures, ...iterations, repairP95 }));
}
