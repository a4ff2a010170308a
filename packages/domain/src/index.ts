// Every public name of @ms/domain, listed under headings.

// Shared
export { accept, type Outcome, refuse } from "./shared/outcome.ts";
export type { CodedRefusal, Language, Text } from "./shared/text.ts";

// Calendar
export {
  addWeeks,
  compareWeeks,
  type IsoWeek,
  mondayOf,
  parseWeek,
  sundayOf,
  weekOf,
  weekRange,
  weeksBetween,
  weeksInYear,
} from "./calendar/iso-week.ts";
export {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  parseDate,
  type PlainDate,
  weekdayOf,
} from "./calendar/plain-date.ts";

// Network: the records, their zod schemas and their rules
export { type ActivityWeek, activityWeekSchema } from "./network/activity-week.ts";
export { type Assignment, assignmentSchema, type AssignmentState, assignmentStates } from "./network/assignment.ts";
export { type Availability, type AvailabilityAnswer, availabilityAnswers, availabilitySchema } from "./network/availability.ts";
export { type Centre, centreSchema, isOpen } from "./network/centre.ts";
export {
  type Doctor,
  type DoctorDocument,
  doctorSchema,
  type DoctorStatus,
  doctorStatuses,
  doctorStatusLabels,
  type DocumentKind,
  documentKinds,
  type StatusPeriod,
  statusOn,
} from "./network/doctor.ts";
export { checkEligibility, type Ineligibility, ineligibilityReasons, requiredDocuments, retirementLimits, retirementRefusal } from "./network/eligibility.ts";
export { type Feedback, feedbackSchema, returnWishes } from "./network/feedback.ts";
export { type FieldCode, type FieldRefusal, fieldRefusals, fieldSentences } from "./network/field-refusal.ts";
export {
  departmentOf,
  idnpsOfRpps,
  isDepartmentCode,
  isFiness,
  isInseeCode,
  isRegionCode,
  isRppsDoubtful,
  isRppsFormat,
  isSiren,
} from "./network/identifiers.ts";
export { isLineOpen, isLineOpenInWeek, type Line, lineId, type LineMode, lineModes, lineSchema, type LineTerms, termsOn } from "./network/line.ts";
export { type PanelCount, panelCountSchema } from "./network/panel-count.ts";
export { type Partner, type PartnerKind, partnerKinds, partnerSchema } from "./network/partner.ts";
export { type TeamPost, teamPostSchema, type TeamRole, teamRoleLabels, teamRoles } from "./network/team-post.ts";
export {
  type IndicatorKind,
  indicatorKinds,
  indicatorLabels,
  type TerritoryIndicator,
  territoryIndicatorSchema,
  type TerritoryKind,
  territoryKinds,
} from "./network/territory.ts";

// Profile: what a kind of centre is
export type { CentreProfile } from "./profile/profile.ts";
export { profileOf, profiles } from "./profile/profiles.ts";
export { weeklyRotation } from "./profile/weekly-rotation.ts";
