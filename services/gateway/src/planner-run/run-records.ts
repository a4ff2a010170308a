import type { PlannedLineWeek, Text, Vacancy } from "@ms/domain";
import type { PlanCertificate } from "../rotation/plan-records.ts";

/** How far a run has come, as it is kept beside it. */
export interface RunProgress {
  readonly step: "COVERING" | "IMPROVING";
  /** Round of improvement; 0 while covering. */
  readonly round: number;
  /** Open line-weeks of the horizon, and those looked at so far. */
  readonly seats: number;
  readonly searched: number;
  /** Line-weeks that the best plan so far covers; absent before there is one. */
  readonly covered?: number;
  /** No plan covers more than this; absent while nothing is proven. */
  readonly coverageBound?: number;
}

/** Why a run failed. */
export interface RunFailure {
  readonly code: string;
  readonly message: Text;
}

/** What a run found, ready to be kept as a draft. */
export interface PlannedDraft {
  readonly certificate: PlanCertificate;
  readonly lineWeeks: readonly PlannedLineWeek[];
  readonly dropped: readonly PlannedLineWeek[];
  readonly vacancies: readonly Vacancy[];
  readonly isStopped: boolean;
}

/** Failures that are nobody's input. */
export const runFailures = {
  GATEWAY_DIED_TWICE: {
    fr: "La passerelle s’est arrêtée deux fois pendant ce calcul : essayez un horizon plus court.",
    en: "The gateway died twice during this run: try a shorter horizon.",
  },
  PLANNER_CRASHED: {
    fr: "Le calcul s’est arrêté sur une erreur inattendue, notée dans le journal.",
    en: "The run ended on an unexpected error, noted in the log.",
  },
} as const satisfies Record<string, Text>;

export const failureOf = (code: keyof typeof runFailures): RunFailure => ({
  code,
  message: runFailures[code],
});
