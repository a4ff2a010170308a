// Every public name of @ms/domain/rotation. It runs in browsers and workers: no schema library here.

export { findFault, type RotationRefusal } from "./check-problem.ts";
export type { Breach, BreachCode, ConstraintKey, HardConstraint } from "./constraints/constraint.ts";
export { hardConstraints } from "./constraints/index.ts";
export type { RotationCertificate, RotationPlan } from "./plan.ts";
export { planRotation, type PlanningOptions, type PlanningState } from "./plan-rotation.ts";
export type { RotationAssignment, RotationDoctors, RotationProblem } from "./problem.ts";
export { type PlanFigures, type PlanVerdict, verifyPlan } from "./verify-plan.ts";
