// Every public name of @ms/domain/rotation. It runs in browsers and workers: no schema library here.

// The problem, and a plan for it
export { findFault, type RotationRefusal } from "./check-problem.ts";
export type { RotationCertificate, RotationPlan } from "./plan.ts";
export { planRotation, type PlanningOptions, type PlanningState } from "./plan-rotation.ts";
export type { RotationAssignment, RotationDoctors, RotationProblem } from "./problem.ts";

// The rules
export type {
  Breach,
  BreachCode,
  Candidate,
  ConstraintKey,
  HardConstraint,
} from "./constraints/constraint.ts";
export { firstBreach, hardConstraints, softTerms } from "./constraints/index.ts";
export type { Roster, RotationFacts } from "./constraints/roster.ts";
export type { JudgedPlan, SoftTerm, SoftTermKey } from "./constraints/soft/soft-term.ts";
export { type PlanFigures, type PlanVerdict, verifyPlan } from "./verify-plan.ts";

// Why
export {
  type AssignmentExplanation,
  type Exclusion,
  explainAssignment,
  explainHole,
  explainPlan,
  type HoleExplanation,
} from "./explain-plan.ts";
export type { NearMiss } from "./near-misses.ts";
export { type PlanReading, readPlan } from "./plan-reading.ts";

// After publication
export { type CandidateDoctor, candidatesFor } from "./candidates-for.ts";
export {
  type Backup,
  type BackupTier,
  type CancellationModel,
  listBackups,
  type WeekBackups,
} from "./list-backups.ts";
export type { EventRefusal, Repair, RepairMove, RotationEvent } from "./repair-events.ts";
export {
  type DeskRefusal,
  openRepairDesk,
  type RepairablePlan,
  type RepairDesk,
  type RepairOptions,
  repairPlan,
} from "./repair-plan.ts";
export { checkSwap, type Swap, type SwapRefusal, swapsFor } from "./swap-weeks.ts";

// Stopping from another thread
export { stopWhenRaised } from "./stop-flag.ts";
