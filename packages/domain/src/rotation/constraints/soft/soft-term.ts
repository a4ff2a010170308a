import type { Text } from "../../../shared/text.ts";
import type { RotationAssignment } from "../../problem.ts";
import type { RotationFacts } from "../roster.ts";

/** The soft terms, by name. */
export type SoftTermKey = "coveredWeight" | "preferenceCost" | "fairness" | "publishedDistance";

/** A plan as the soft terms see it. */
export interface JudgedPlan {
  readonly facts: RotationFacts;
  readonly assignments: readonly RotationAssignment[];
  /** The plan that people already know, when there is one. */
  readonly published?: readonly RotationAssignment[] | undefined;
}

/** Something that makes one feasible plan better than another, declared in a file of its own. */
export interface SoftTerm {
  readonly key: SoftTermKey;
  readonly label: Text;
  readonly unit: "seats" | "points" | "weeks²" | "assignments";
  readonly better: "more" | "less";
  readonly measure: (plan: JudgedPlan) => number;
}
