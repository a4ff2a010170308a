import type { HighsMeasured } from "./measure-highs.ts";
import type { PlanFiguresMeasured } from "./measure-plan.ts";
import type { RepairsMeasured } from "./measure-repairs.ts";

/** A figure with three digits that count. */
const brief = (value: number): string =>
  value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();

/** What planning gave, its proof, and who accepted the plan. */
export function planLine(name: string, plan: PlanFiguresMeasured, elsewhere: boolean | undefined): string {
  const { seats, covered, coverageBound, cost, costBound, cpu, megabytes, isFeasible } = plan;
  const gap = ((100 * (cost - costBound)) / cost).toFixed(4);
  const verdicts = [isFeasible ? "plan accepted" : "PLAN BREAKS RULES"];
  if (elsewhere !== undefined) verdicts.push(elsewhere ? "elsewhere too" : "REFUSED ELSEWHERE");
  return [
    `${name.padEnd(7)}${covered} of ${seats} seats (bound ${coverageBound})`,
    `cost ${cost} (bound ${costBound}, gap ${gap} %)`,
    `${brief(cpu)} s, ${brief(megabytes)} MB`,
    verdicts.join(", "),
  ].join(" | ");
}

/** How long repairs took. */
export const repairLine = ({ median, p95, worst, repairs, mended }: RepairsMeasured): string =>
  `  repair  ${mended} of ${repairs} holes mended | median ${brief(median)} ms, p95 ${brief(p95)} ms, worst ${brief(worst)} ms`;

/** What highs gave in the same run, and how much longer it took. */
export function highsLine({
  plan,
  highs,
  highsSeconds,
}: {
  plan: PlanFiguresMeasured;
  highs: HighsMeasured;
  highsSeconds: number;
}): string {
  const { columns, rows, cpu, megabytes, isOptimal, covered, cost } = highs;
  const end = isOptimal ? "proven" : `stopped after ${highsSeconds} s`;
  const found = covered === undefined ? "no plan" : `${covered} seats, cost ${cost}`;
  return [
    `  highs   ${found}, ${end} (${columns} columns, ${rows} rows)`,
    `${brief(cpu)} s, ${brief(megabytes)} MB`,
    `${isOptimal ? "" : "at least "}${brief(cpu / plan.cpu)} times the planner's CPU`,
  ].join(" | ");
}

/** The power of its seats with which an instance's CPU seconds grow. */
export const growthOf = (small: PlanFiguresMeasured, large: PlanFiguresMeasured): number =>
  Math.log(large.cpu / small.cpu) / Math.log(large.seats / small.seats);
