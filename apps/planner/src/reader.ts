import type { PlainDate } from "@ms/domain";

/** Who stands in a room: by role, at the network's day. */
export interface Reader {
  readonly role: string;
  /** Which doctor, where the reader is one. */
  readonly doctor: string | undefined;
  readonly today: PlainDate;
  /** Whether this is who read here last: nobody has said so since, for want of a network. */
  readonly isKept: boolean;
}

/** Those who give weeks to doctors, and those who search for a plan and publish it. */
export const fillers: readonly string[] = ["COORDINATOR", "PLANNER", "ADMIN"];
export const planners: readonly string[] = ["PLANNER", "ADMIN"];

export const mayFill = ({ role }: Reader): boolean => fillers.includes(role);
export const mayPlan = ({ role }: Reader): boolean => planners.includes(role);
