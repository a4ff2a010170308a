/**
 * Measures the planner on generated rotations and, beside it, the npm package `highs`:
 *
 *     npm run bench -- rotation                        every instance
 *     npm run bench -- rotation S M --seed 2           some of them, another seed
 *     npm run bench -- rotation M --highs-seconds 60   less patience with highs (600)
 *     npm run bench -- rotation M --no-highs
 *     VERIFY=/full/path.mjs npm run bench -- rotation  also has `node /full/path.mjs problem.json plan.json` judge
 *
 * Each measurement has a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type InstanceName, instances, type Measured } from "./instances.ts";
import type { HighsMeasured } from "./measure-highs.ts";
import type { PlanFiguresMeasured } from "./measure-plan.ts";
import type { RepairsMeasured } from "./measure-repairs.ts";
import { growthOf, highsLine, planLine, repairLine } from "./report-lines.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    "highs-seconds": { type: "string", default: "600" },
    "no-highs": { type: "boolean", default: false },
  },
});
const isName = (name: string): name is InstanceName => Object.hasOwn(instances, name);
const known = Object.keys(instances).filter(isName);
const unknown = positionals.find((name) => !isName(name));
const [seed, highsSeconds] = [Number(values.seed), Number(values["highs-seconds"])];
if (unknown !== undefined || !Number.isSafeInteger(seed) || !(highsSeconds > 0)) {
  const fault =
    unknown === undefined ? "A seed and a time are numbers." : `There is no instance "${unknown}".`;
  console.error(
    `${fault} There are: ${known.join(", ")}; options: --seed 1, --highs-seconds 600, --no-highs.`,
  );
  process.exit(2);
}
const wanted = positionals.length > 0 ? positionals.filter(isName) : known;
/** What highs is given: at M it takes minutes and gigabytes already. */
const compared: readonly InstanceName[] = values["no-highs"] ? [] : ["S", "ST", "M"];

const folder = mkdtempSync(join(tmpdir(), "ms-bench-"));
interface Figures {
  readonly "measure-plan": PlanFiguresMeasured;
  readonly "measure-repairs": RepairsMeasured;
  readonly "measure-highs": HighsMeasured;
}
const measure = <Script extends keyof Figures>(script: Script, request: Measured): Figures[Script] => {
  const file = fileURLToPath(new URL(`./${script}.mjs`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [file, JSON.stringify(request)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${script} ${request.name} failed`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Figures[Script];
};
/** What a verifier from elsewhere says; undefined = none was named. */
const verifyElsewhere = ({ problemFile, planFile }: Measured): boolean | undefined => {
  const verifier = process.env["VERIFY"];
  if (verifier === undefined) return undefined;
  return spawnSync(process.execPath, [verifier, problemFile, planFile]).status === 0;
};

const plans = new Map<InstanceName, PlanFiguresMeasured>();
let isAccepted = true;
try {
  console.log(`Generated rotations, seed ${seed}; Node ${process.version}; CPU seconds of all threads.\n`);
  for (const name of wanted) {
    const problemFile = process.env["VERIFY"] === undefined ? "" : join(folder, "problem.json");
    const request = { name, seed, highsSeconds, problemFile, planFile: join(folder, "plan.json") };
    const plan = measure("measure-plan", request);
    plans.set(name, plan);
    const elsewhere = verifyElsewhere(request);
    isAccepted &&= plan.isFeasible && elsewhere !== false;
    console.log(planLine(name, plan, elsewhere));
    console.log(repairLine(measure("measure-repairs", request)));
    if (!compared.includes(name)) continue;
    console.log(highsLine({ plan, highs: measure("measure-highs", request), highsSeconds }));
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const [small, large] of [
  ["S", "L"],
  ["M", "L"],
  ["ST", "LT"],
] as const) {
  const [one, two] = [plans.get(small), plans.get(large)];
  if (one === undefined || two === undefined) continue;
  console.log(`${small} to ${large}: CPU grows as seats to the power of ${growthOf(one, two).toFixed(2)}`);
}
if (!isAccepted) {
  console.error("A plan breaks rules.");
  process.exit(1);
}
