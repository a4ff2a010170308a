import type { IsoWeek, PlannedLineWeek, RotationCertificate } from "@ms/domain";

/** What the planner proved of a plan, as it is kept beside it. */
export type PlanCertificate = Pick<
  RotationCertificate,
  "covered" | "coverageBound" | "cost" | "costBound" | "isProvenBest"
> & {
  readonly seats: number;
  readonly doctorsServing: number;
  /** Seats that were booked before the plan, and that it keeps. */
  readonly booked: number;
};

/** What names a doctor's place on a line in a week. */
export const placeKey = ({ line, week, doctor }: PlannedLineWeek): string => `${line} ${week} ${doctor}`;

/** The weeks that a stored plan gives, and those that it takes from their doctors. */
export const givenBy = (plan: {
  plannedWeeks: readonly { lineId: string; week: string; doctorId: string }[];
}): PlannedLineWeek[] =>
  plan.plannedWeeks.map(({ lineId, week, doctorId }) => ({
    line: lineId,
    week: week as IsoWeek,
    doctor: doctorId,
  }));

export const takenBy = ({ dropped }: { dropped: unknown }): readonly PlannedLineWeek[] =>
  dropped as readonly PlannedLineWeek[];
