/**
 * `[doctor, centre, week]`, each 0-based: one doctor who covers one line of one centre for one week.
 */
export type RotationAssignment = readonly [doctor: number, centre: number, week: number];

/** What the plan knows of the doctors: one entry a doctor in every list. */
export interface RotationDoctors {
  /** Zone where the doctor lives. */
  readonly zone: readonly number[];
  /** Index in `sets` of the centres where the doctor may serve; -1 = every centre. */
  readonly set: readonly number[];
  /** Quota: most weeks served in the horizon, pinned ones included. */
  readonly max: readonly number[];
  /** Weeks that must lie free between two served weeks (0–12). */
  readonly gap: readonly number[];
  /** Weeks offered, ascending. */
  readonly weeks: readonly (readonly number[])[];
  /**
   * Flat pairs `[centre, cost, …]` in preference points that take the place of `zoneCost`;
   * -1 = the doctor refuses the centre. Never widens `set`.
   */
  readonly cost: readonly (readonly number[])[];
}

/**
 * A rotation to plan, in the JSON format `rotation/1`: integers only, every index 0-based.
 * A slot is a centre in a week; its seats are the lines open there.
 */
export interface RotationProblem {
  readonly format?: "rotation/1";
  /** Seed of a generated problem; the planner does not read it. */
  readonly seed?: number;
  /** Length of the horizon, in weeks. */
  readonly weeks: number;
  readonly centres: number;
  readonly doctors: number;
  readonly zones: number;
  /** Doctors wanted at centre c in week w, at index `c * weeks + w`; 0 = closed. */
  readonly seats: readonly number[];
  /** Criticality of a seat (1 when absent), at the same index. */
  readonly weight?: readonly number[];
  /** Preference points (0–100) of a doctor of zone z at centre c, at `z * centres + c`; -1 = not eligible. */
  readonly zoneCost: readonly number[];
  /** Shared lists of centres. */
  readonly sets: readonly (readonly number[])[];
  readonly doc: RotationDoctors;
  /** Assignments that every plan keeps; they use quota, gap and seats. */
  readonly pinned: readonly RotationAssignment[];
  /** Assignments that no plan may make. */
  readonly forbidden: readonly RotationAssignment[];
}
