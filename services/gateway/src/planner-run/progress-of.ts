import type { PlanningState, RotationProblem } from "@ms/domain/rotation";
import type { RunProgress } from "./run-records.ts";

/** What the planner counts for a seat that stays open, in preference points. */
const openSeat = 2 ** 20;

/** How far a search has come, in line-weeks of the horizon. The network's seats weigh the same. */
export function progressOf(
  { phase, round, seatsSearched, seats, total, bound }: PlanningState,
  { pinned }: Pick<RotationProblem, "pinned">,
): RunProgress {
  const all = seats + pinned.length;
  const coveredAt = (points: number): number => all - Math.max(0, Math.floor(points / openSeat));
  return {
    step: phase === "cover" ? "COVERING" : "IMPROVING",
    round,
    seats: all,
    searched: seatsSearched + pinned.length,
    ...(Number.isFinite(total) && { covered: coveredAt(total) }),
    ...(Number.isFinite(bound) && bound > 0 && { coverageBound: coveredAt(bound) }),
  };
}
