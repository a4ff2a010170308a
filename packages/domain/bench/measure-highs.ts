// Gives one instance to the npm package `highs` and answers with what it found within its time.
import process from "node:process";
import * as highsPackage from "highs";
import type { Highs } from "highs";
import { verifyPlan } from "../src/rotation/index.ts";
import { compile } from "../src/rotation/optimise/compile.ts";
import { problemOf } from "./instances.ts";
import { buildModel, OPEN_POINTS } from "./mixed-integer-model.ts";
import { answer, cpuSeconds, peakMegabytes, readRequest } from "./own-process.ts";

/** What the comparison solver gave; without a plan, only what it took. */
export interface HighsMeasured {
  readonly columns: number;
  readonly rows: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly isOptimal: boolean;
  readonly covered?: number;
  readonly cost?: number;
}

const request = readRequest();
const problem = problemOf(request);
const pins = verifyPlan(problem, { assignments: problem.pinned }).figures;
const compiled = compile(problem);
// Its types are those of the CommonJS form, where the loader is one default deeper.
const { default: loadHighs } = highsPackage as unknown as { default: () => Promise<Highs> };
const highs = await loadHighs();
const before = process.cpuUsage();
const { model, openColumns } = buildModel(compiled);
const solver = highs.createModel(model);
solver.options.set({
  output_flag: false,
  // Costs are whole numbers: what is within one point is the best.
  mip_rel_gap: 0,
  mip_abs_gap: 0.99,
  time_limit: request.highsSeconds,
});
const { modelStatus } = solver.run();
const cpu = cpuSeconds(before);
const isOptimal = modelStatus === highs.constants.modelStatus.optimal;
const megabytes = peakMegabytes();
const used = { columns: model.numCols, rows: model.numRows, cpu, megabytes, isOptimal };
const total = Number(solver.info.get("objective_function_value"));
const { colValue } = solver.getSolution();
let open = 0;
for (let slot = 0; slot < openColumns; slot++) open += colValue[slot] ?? 0;
const seats = compiled.seats.reduce((sum, count) => sum + count, 0);
const hasPlan = Number(solver.info.get("primal_solution_status")) === 2;
const covered = pins.covered + seats - Math.round(open);
const cost = pins.cost + Math.round(total - OPEN_POINTS * open);
answer((hasPlan ? { ...used, covered, cost } : used) satisfies HighsMeasured);
