import type { RotationAssignment } from "./problem.ts";

/** What the planner proves about its plan, and what it did. */
export interface RotationCertificate {
  /** No plan covers more seats than this. */
  readonly coverageBound: number;
  /** No plan reaches a greater weighted coverage than this (criticality; same as above without weights). */
  readonly weightedBound: number;
  /** No plan of this plan's weighted coverage costs less than this, in preference points. */
  readonly costBound: number;
  /** Both bounds are met: no plan is better in coverage, nor in cost at that coverage. */
  readonly isProvenBest: boolean;
  /** Seats with a doctor, in line-weeks, pinned ones included. */
  readonly covered: number;
  /** The same, each seat counted with its criticality. */
  readonly weighted: number;
  /** Preference points over all assignments, pinned ones included. */
  readonly cost: number;
  /** Σ (weeks of a doctor)²: the less, the fairer. */
  readonly fairness: number;
  /** Jain's index over the doctors who serve; undefined when nobody serves. */
  readonly jain: number | undefined;
  readonly counts: {
    /** Seats of the horizon, in line-weeks. */
    readonly seats: number;
    readonly doctorsServing: number;
    readonly pinned: number;
    /** Assignments of the published plan that the plan keeps, and drops; undefined without one. */
    readonly kept: number | undefined;
    readonly dropped: number | undefined;
  };
  /** Shortest-path steps made and rounds of improvement. */
  readonly iterations: { readonly steps: number; readonly rounds: number };
  /** The caller or a work limit ended the search early; the plan is the best found until then. */
  readonly isStopped: boolean;
}

/** A plan, and its certificate. As JSON it is a plan of the `rotation/1` format. */
export interface RotationPlan extends RotationCertificate {
  /** Ordered by doctor, then week. */
  readonly assignments: readonly RotationAssignment[];
  /**
   * What one more doctor would be worth, in preference points, at `centre * weeks + week`: high where
   * doctors are scarce, 2^20 × criticality where a seat stays open. Lets a repair begin at once.
   */
  readonly prices: readonly number[];
}
