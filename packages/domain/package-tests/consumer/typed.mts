import { type IsoWeek, parseWeek } from "@ms/domain";
import { planRotation, type RotationProblem } from "@ms/domain/rotation";

const week = parseWeek("2026-W53");
export const known: IsoWeek | undefined = week.ok ? week.value : undefined;

// @ts-expect-error A week is parsed: a text that nobody looked at is none.
export const unparsed: IsoWeek = "2026-W54";

export const coverage = (problem: RotationProblem): number => {
  const plan = planRotation(problem);
  return plan.ok ? plan.value.covered : 0;
};
