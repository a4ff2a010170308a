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
export { type Assignment, assignmentSchema, type AssignmentState, assignmentStateLabels, assignmentStates } from "./network/assignment.ts";
export { type Availability, type AvailabilityAnswer, availabilityAnswerLabels, availabilityAnswers, availabilitySchema } from "./network/availability.ts";
export { type Centre, centreSchema, isOpen } from "./network/centre.ts";
export {
  type Doctor,
  type DoctorDocument,
  doctorSchema,
  type DoctorStatus,
  doctorStatuses,
  doctorStatusLabels,
  type DocumentKind,
  documentKindLabels,
  documentKinds,
  type StatusPeriod,
  statusOn,
} from "./network/doctor.ts";
export { checkEligibility, type Ineligibility, ineligibilityReasons, requiredDocuments, retirementLimits, retirementRefusal } from "./network/eligibility.ts";
export { type Feedback, feedbackSchema, type ReturnWish, returnWishes, returnWishLabels } from "./network/feedback.ts";
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
export { isLineOpen, isLineOpenInWeek, type Line, lineId, type LineMode, lineModeLabels, lineModes, lineSchema, type LineTerms, termsOn } from "./network/line.ts";
export { type PanelCount, panelCountSchema } from "./network/panel-count.ts";
export { type Partner, type PartnerKind, partnerKindLabels, partnerKinds, partnerSchema } from "./network/partner.ts";
export { type TeamPost, teamPostSchema, type TeamRole, teamRoleLabels, teamRoles } from "./network/team-post.ts";
export {
  type Attribution,
  attributionLabels,
  attributions,
  type IndicatorKind,
  indicatorKinds,
  indicatorLabels,
  type TerritoryIndicator,
  territoryIndicatorSchema,
  type TerritoryKind,
  territoryKindLabels,
  territoryKinds,
} from "./network/territory.ts";

// Profile: what a kind of centre is
export type { CentreProfile } from "./profile/profile.ts";
export { profileOf, profiles } from "./profile/profiles.ts";
export { weeklyRotation } from "./profile/weekly-rotation.ts";

// Exchange: the files that coordinators bring and take away
export { type CellCode, type CellRefusal } from "./exchange/cell-refusal.ts";
export { type Cell, type Choice } from "./exchange/cell.ts";
export { checkReferences, type KnownRecords } from "./exchange/check-references.ts";
export { readTable, type TableReading } from "./exchange/read-table.ts";
export { detectDelimiter, type SourceRow } from "./exchange/source-row.ts";
export type { Column, ReadRow, ReferenceKind, Table } from "./exchange/table.ts";
export { type TableKind, tableKinds, type TableRows, tables } from "./exchange/tables.ts";
export { csvOf, writeTable } from "./exchange/write-table.ts";
