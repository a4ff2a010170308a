import type { RotationCertificate } from "@ms/domain";

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
