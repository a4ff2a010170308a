import { parentPort, workerData } from "node:worker_threads";
import {
  accept,
  lineWeeksDropped,
  lineWeeksOfPlan,
  type NetworkProblem,
  type Outcome,
  planningWeights,
  planRotation,
  problemOfNetwork,
  refuse,
  stopWhenRaised,
  vacanciesOfPlan,
} from "@ms/domain";
import type { PlannerMessage, PlannerOrder } from "./plan-on-thread.ts";
import { progressOf } from "./progress-of.ts";
import type { PlannedDraft, RunFailure } from "./run-records.ts";

const everyMilliseconds = 200;

const tell = (message: PlannerMessage): void => parentPort?.postMessage(message);

function planNetwork({ network, horizon, seed, stop }: PlannerOrder): Outcome<PlannedDraft, RunFailure> {
  const planned = problemOfNetwork(network, horizon);
  const shouldStop = stopWhenRaised(new Int32Array(stop));
  let next = 0;
  const outcome = planRotation(planned.problem, {
    ...(seed !== undefined && { seed }),
    ...knownPlan(planned),
    onProgress: (state) => {
      if (performance.now() >= next) {
        next = performance.now() + everyMilliseconds;
        tell({ kind: "progress", progress: progressOf(state, planned.problem) });
      }
      return shouldStop();
    },
  });
  if (!outcome.ok) return refuse({ code: outcome.refusal.code, message: outcome.refusal.message });
  const { assignments, counts, isStopped, ...proof } = outcome.value;
  const { covered, coverageBound, cost, costBound, isProvenBest } = proof;
  const lineWeeks = lineWeeksOfPlan({ planned, assignments, network });
  return accept({
    certificate: {
      seats: counts.seats,
      covered,
      coverageBound,
      cost,
      costBound,
      isProvenBest,
      doctorsServing: counts.doctorsServing,
      booked: counts.pinned,
    },
    lineWeeks,
    dropped: lineWeeksDropped(planned, lineWeeks),
    vacancies: vacanciesOfPlan({ planned, assignments, network }),
    isStopped,
  });
}

/** Where a plan may move weeks that people know, it keeps as many as it can. */
const knownPlan = ({ movable, standing }: NetworkProblem) =>
  movable.length === 0
    ? {}
    : { published: { assignments: standing }, weights: { kept: planningWeights.keptWeek } };

tell({ kind: "done", outcome: planNetwork(workerData as PlannerOrder) });
