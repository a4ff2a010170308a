import type { Text } from "../../shared/text.ts";
import type { RotationAssignment } from "../problem.ts";
import type { Roster, RotationFacts } from "./roster.ts";

/** The hard rules, by name. */
export type ConstraintKey =
  | "knownIndices"
  | "weekOffered"
  | "centreEligible"
  | "centreNotRefused"
  | "notForbidden"
  | "onePlaceAWeek"
  | "quotaKept"
  | "gapKept"
  | "lineOpen"
  | "seatFree"
  | "pinnedKept";

/** The stable code of each rule's breach. */
export type BreachCode =
  | "UNKNOWN_INDEX"
  | "WEEK_NOT_OFFERED"
  | "CENTRE_NOT_ELIGIBLE"
  | "CENTRE_REFUSED"
  | "ASSIGNMENT_FORBIDDEN"
  | "TWO_PLACES_IN_A_WEEK"
  | "QUOTA_EXCEEDED"
  | "GAP_TOO_SHORT"
  | "LINE_CLOSED"
  | "NO_SEAT_LEFT"
  | "PINNED_MISSING";

/** A rule that an assignment breaks, with a sentence that a coordinator understands. */
export interface Breach {
  readonly constraint: ConstraintKey;
  readonly code: BreachCode;
  readonly assignment: RotationAssignment;
  readonly reason: Text;
}

/** An assignment, and the others of the plan: the roster does not hold the assignment itself. */
export interface Candidate {
  readonly facts: RotationFacts;
  readonly roster: Roster;
  readonly assignment: RotationAssignment;
}

/** One hard rule, declared in a file of its own. */
export interface HardConstraint {
  readonly key: ConstraintKey;
  readonly code: BreachCode;
  /** The rule itself, as it is told to a doctor. */
  readonly rule: Text;
  /** Why the candidate breaks the rule; undefined = it keeps it. */
  readonly check: (candidate: Candidate) => Text | undefined;
}

/** Weeks are 0-based in the problem and numbered from 1 in sentences. */
export const weekNumber = (week: number): number => week + 1;
