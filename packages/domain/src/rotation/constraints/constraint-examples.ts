import type { RotationAssignment, RotationProblem } from "../problem.ts";
import type { ConstraintKey } from "./constraint.ts";
import type { SoftTermKey } from "./soft/soft-term.ts";

/** Two centres, six weeks, three doctors; centre 1 is closed in week 5. */
export const exampleProblem: RotationProblem = {
  weeks: 6,
  centres: 2,
  doctors: 3,
  zones: 1,
  seats: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
  zoneCost: [4, 7],
  sets: [[0]],
  doc: {
    zone: [0, 0, 0],
    set: [-1, 0, -1],
    max: [2, 1, 3],
    gap: [2, 0, 0],
    weeks: [
      [0, 1, 3, 5],
      [0, 2],
      [0, 1, 2, 3, 5],
    ],
    cost: [[], [], [0, -1]],
  },
  pinned: [[0, 0, 0]],
  forbidden: [[2, 1, 3]],
};
/** The assignment that is pinned, and published, in the examples. */
export const examplePin: RotationAssignment = [0, 0, 0];

/** A plan that keeps a rule, and one that breaks it. */
export interface RuleExample {
  readonly kept: readonly RotationAssignment[];
  readonly broken: readonly RotationAssignment[];
}

/** A rule without an example does not compile. */
export const ruleExamples: Record<ConstraintKey, RuleExample> = {
  knownIndices: { kept: [examplePin], broken: [examplePin, [3, 0, 2]] },
  weekOffered: { kept: [examplePin, [1, 0, 2]], broken: [examplePin, [1, 0, 3]] },
  centreEligible: { kept: [examplePin, [1, 0, 2]], broken: [examplePin, [1, 1, 2]] },
  centreNotRefused: { kept: [examplePin, [2, 1, 2]], broken: [examplePin, [2, 0, 2]] },
  notForbidden: { kept: [examplePin, [2, 1, 2]], broken: [examplePin, [2, 1, 3]] },
  onePlaceAWeek: { kept: [examplePin, [0, 1, 3]], broken: [examplePin, [0, 1, 0]] },
  quotaKept: { kept: [examplePin, [1, 0, 2]], broken: [[1, 0, 2], examplePin, [0, 1, 3], [0, 0, 5]] },
  gapKept: { kept: [examplePin, [0, 1, 3]], broken: [examplePin, [0, 1, 1]] },
  lineOpen: { kept: [examplePin, [0, 0, 5]], broken: [examplePin, [0, 1, 5]] },
  seatFree: { kept: [examplePin, [2, 1, 0]], broken: [examplePin, [1, 0, 0]] },
  pinnedKept: { kept: [examplePin], broken: [[0, 0, 3]] },
};

/** Two plans that a soft term tells apart. */
export interface TermExample {
  readonly better: readonly RotationAssignment[];
  readonly worse: readonly RotationAssignment[];
}

/** A soft term without an example does not compile. */
export const termExamples: Record<SoftTermKey, TermExample> = {
  coveredWeight: { better: [examplePin, [1, 0, 2]], worse: [examplePin] },
  preferenceCost: { better: [examplePin], worse: [[0, 1, 0]] },
  fairness: { better: [examplePin, [1, 0, 2]], worse: [examplePin, [0, 0, 3]] },
  publishedDistance: { better: [examplePin], worse: [[0, 1, 3]] },
};
