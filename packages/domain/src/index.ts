// Every public name of @ms/domain, listed under headings.

// Shared
export { accept, type Outcome, refuse } from "./shared/outcome.ts";
export {
  type Consultations,
  consultations,
  type Fte,
  fte,
  type LineWeeks,
  lineWeeks,
  type Patients,
  patients,
  type Quantity,
  type WeeklyHours,
  weeklyHours,
} from "./shared/quantity.ts";
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

export {
  easterSunday,
  localHolidays,
  type PublicHoliday,
  publicHolidays,
} from "./calendar/public-holidays.ts";
export { isSchoolHoliday, zonesOnHoliday } from "./calendar/school-holidays.ts";
export { type HolidaySpan, schoolHolidays, schoolHolidaysKnown } from "./calendar/school-holidays-table.ts";
export { type SchoolZone, schoolZones, zoneOfAcademy, zoneOfDepartment } from "./calendar/school-zones.ts";

// Network: the records, their zod schemas and their rules
export { type ActivityWeek, activityWeekSchema } from "./network/activity-week.ts";
export {
  type Assignment,
  assignmentSchema,
  type CancellationReason,
  cancellationReasonLabels,
} from "./network/assignment.ts";
export { type AssignmentState, assignmentStateLabels, assignmentStates } from "./network/assignment-state.ts";
export {
  assessReadiness,
  type CriterionState,
  openingPool,
  type Readiness,
  readinessCriteria,
  type ReadinessCriterion,
} from "./network/assess-readiness.ts";
export {
  type Availability,
  type AvailabilityAnswer,
  availabilityAnswerLabels,
  availabilityAnswers,
  availabilitySchema,
} from "./network/availability.ts";
export { type Centre, centreSchema, isOpen } from "./network/centre.ts";
export {
  type AssociationRole,
  associationRoleLabels,
  type Charter,
  type CharterAcceptance,
  charterAcceptanceSchema,
  charterOn,
  charterSchema,
  hasAcceptedCharter,
  holdersOf,
  isHeldOn,
  overlappingHolding,
  type RoleHolding,
  roleHoldingSchema,
} from "./network/charter.ts";
export { decideOpening, type DecisionRefusal } from "./network/decide-opening.ts";
export {
  type ActivityRefusal,
  activityRefusals,
  type ActivityRemark,
  checkActivity,
  type ReportedActivity,
  type UsualConsultations,
  usualConsultations,
} from "./network/check-activity.ts";
export {
  checkClosure,
  type Closure,
  type ClosureRefusal,
  closureRefusals,
} from "./network/check-closure.ts";
export {
  checkPanelCount,
  type PanelCountRefusal,
  panelCountRefusals,
  type PanelRemark,
  type ReportedPanel,
  type UsualPanel,
  usualPanel,
} from "./network/check-panel-count.ts";
export {
  type ClosedWeek,
  closedWeekSchema,
  type ClosureReason,
  closureReasonLabels,
  closureReasons,
} from "./network/closed-week.ts";
export {
  type ContinuityIndex,
  type ContinuityLevel,
  continuityLevelLabels,
  continuityLevels,
  type ContinuityReport,
  continuityReportSchema,
} from "./network/continuity-report.ts";
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
export {
  checkEligibility,
  type Ineligibility,
  ineligibilityReasons,
  isFileComplete,
  requiredDocuments,
  retirementLimits,
  retirementRefusal,
} from "./network/eligibility.ts";
export { type Feedback, feedbackSchema } from "./network/feedback.ts";
export { checkErasure, type ErasureRefusal, erasureRefusals } from "./network/erasure.ts";
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
export { type IndicatorKind, indicatorKinds, indicatorLabels } from "./network/indicator.ts";
export {
  gainLetters,
  type LetterKind,
  letterKindLabels,
  letterKinds,
  type LetterState,
  letterStateLabels,
  letterStates,
  lossLetters,
} from "./network/letter.ts";
export { isLetterTrue, type LetterFacts, remindersOfDays } from "./network/letter-rules.ts";
export {
  isLineOpen,
  isLineOpenInWeek,
  type Line,
  lineId,
  type LineMode,
  lineModeLabels,
  lineModes,
  lineSchema,
  type LineTerms,
  termsOn,
} from "./network/line.ts";
export {
  type MilestoneKind,
  milestoneKinds,
  milestoneLabels,
  type OpeningProject,
  openingProjectSchema,
  openingStage,
  type OpeningStage,
  openingStageLabels,
  type OpeningVerdict,
  openingVerdictLabels,
  openingVerdicts,
} from "./network/opening-project.ts";
export { type PanelCount, panelCountSchema } from "./network/panel-count.ts";
export {
  type Partner,
  type PartnerKind,
  partnerKindLabels,
  partnerKinds,
  partnerSchema,
} from "./network/partner.ts";
export { type Role, roleLabels, roles } from "./network/role.ts";
export {
  answerHours,
  type WeekOfferKind,
  weekOfferKindLabels,
  type WeekOfferState,
  weekOfferStateLabels,
} from "./network/week-offer.ts";
export { type DaySpan, daysOfWeek, hoursOfWeek, lodgingOfWeek } from "./network/week-spans.ts";
export { kilometresBetween, type Position } from "./network/great-circle.ts";
export {
  readTerritories,
  type ReferenceRefusal,
  type ReferenceTerritory,
  totalPopulation,
} from "./network/territory-reference.ts";
export { nameOfTerritory, regionOfDepartment } from "./network/regions-table.ts";
export { type ReturnWish, returnWishes, returnWishLabels } from "./network/return-wish.ts";
export {
  type TeamPost,
  teamPostSchema,
  type TeamRole,
  teamRoleLabels,
  teamRoles,
} from "./network/team-post.ts";
export {
  type Attribution,
  attributionLabels,
  attributions,
  type TerritoryIndicator,
  territoryIndicatorSchema,
  type TerritoryKind,
  territoryKindLabels,
  territoryKinds,
} from "./network/territory.ts";
export { type TravelTime, travelTimeSchema } from "./network/travel-time.ts";

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
export { spellingOf } from "./exchange/spelling.ts";
export { tableFiles } from "./exchange/table-files.ts";
export { tableTemplate } from "./exchange/table-template.ts";
export { type TableKind, tableKinds, type TableRows, tables } from "./exchange/tables.ts";
export { csvOf, spreadsheetCsv, writeTable } from "./exchange/write-table.ts";
export { dataPackage } from "./exchange/open-data/data-package.ts";
export {
  breakdownsTable,
  type FigurePart,
  figuresByMonthTable,
  figuresTable,
  partsOf,
} from "./exchange/open-data/figure-tables.ts";
export { indicatorsTable } from "./exchange/open-data/indicators-table.ts";
export { metricsTable } from "./exchange/open-data/metrics-table.ts";
export { openCsv, type OpenField, openJson, type OpenTable } from "./exchange/open-data/open-table.ts";
export {
  centresTable,
  linesTable,
  type OpenCentre,
  type OpenSnapshot,
  snapshotsTable,
} from "./exchange/open-data/place-tables.ts";

// FHIR R4: the network as other programs of health know it
export { type FhirBundle, type FhirResource, searchsetOf } from "./exchange/fhir/bundle.ts";
export { capabilityStatementOf, type FhirCapabilityStatement } from "./exchange/fhir/capability-statement.ts";
export { type DateCondition, type FhirDays } from "./exchange/fhir/date-condition.ts";
export { fhirId, lineWeekFhirId, weekOfFhirId } from "./exchange/fhir/fhir-id.ts";
export { type FhirHealthcareService, healthcareServiceOf } from "./exchange/fhir/healthcare-service.ts";
export { type FhirLocation, locationOf } from "./exchange/fhir/location.ts";
export {
  type FhirIssueType,
  type FhirOperationOutcome,
  operationOutcomeOf,
} from "./exchange/fhir/operation-outcome.ts";
export { type FhirOrganization, organizationOf } from "./exchange/fhir/organization.ts";
export { type FhirPractitionerRole, practitionerRoleOf } from "./exchange/fhir/practitioner-role.ts";
export { type FhirSchedule, scheduleOf } from "./exchange/fhir/schedule.ts";
export {
  type FhirFacts,
  type FhirSearch,
  idsSought,
  isSought,
  readFhirSearch,
} from "./exchange/fhir/search.ts";
export { type FhirType, fhirTypes } from "./exchange/fhir/search-parameters.ts";
export { type FhirSlot, type LineWeekState, slotOf, slotStatuses } from "./exchange/fhir/slot.ts";

// Capacity: what lines and panels can hold
export { type BookState, limitedBook, noShowByBacklog } from "./capacity/appointment-book.ts";
export { type CapDate, projectCapDate } from "./capacity/cap-date.ts";
export { capacityOfCentre, type CentreCapacity, neverLabel, type Weeks } from "./capacity/centre-capacity.ts";
export {
  assumedRates,
  basisLabels,
  type CapacityInputs,
  capacityInputsOf,
  type CapacityRefusal,
  capacityRefusals,
  type Reckoned,
} from "./capacity/capacity-inputs.ts";
export { type ComingWeek, comingWeeks } from "./capacity/coming-weeks.ts";
export { simulateCentreYear, simulateYear, type SimulatedYear } from "./capacity/simulate-year.ts";
export { type Session, weeklyOffer, type WeekOffer } from "./capacity/weekly-sessions.ts";
export { thirdNextAvailable } from "./capacity/access.ts";
export {
  type Accessibility,
  consultationsPerInhabitant,
  type Demand,
  floatingCatchment,
  ftePer100kFor,
  stepWeight,
} from "./capacity/accessibility.ts";
export { weeksToClear } from "./capacity/backlog.ts";
export { calibrate, type Calibration, lineWeeksBetween } from "./capacity/calibration.ts";
export { type Continuity, continuityOf, continuousShare } from "./capacity/continuity.ts";
export { activityFte, consultationsPerFteYear, contractualFte } from "./capacity/fte.ts";
export { overflowByNormal, overflowOfWeek, overflowProbability } from "./capacity/overflow.ts";
export { linePanel, type PanelState, panelState, sustainablePanel } from "./capacity/panel.ts";
export {
  appointmentBookQueue,
  meanWaiting,
  type QueueState,
  sharedQueue,
  waitingProbability,
} from "./capacity/queue.ts";
export { backupsNeeded, type WeekRisk, weekRisk } from "./capacity/resilience.ts";
export {
  assessWaitingList,
  queueLoad,
  reliefCapacity,
  targetCapacity,
  targetMeanWait,
  targetQueueSize,
  type WaitingList,
  waitingPressure,
} from "./capacity/waiting-list.ts";
export { expectedAttendance, openDaysOf, slotsPerDay } from "./capacity/weekly-capacity.ts";

// Impact: metrics, declared once, and the figures computed from the network's facts
export { ageBandOf, ageBands, ageIn } from "./impact/age-bands.ts";
export { addMetrics, catalogue, type MetricRefusal } from "./impact/catalogue.ts";
export {
  computeFigures,
  computeGroupedFigures,
  figuresIn,
  type Grouping,
  type Groups,
  groupsOf,
} from "./impact/compute-figures.ts";
export type { CountedDoctor, Moment, NetworkFacts, Period, Travel } from "./impact/facts.ts";
export {
  type BreakdownPart,
  type Figure,
  type FigureFlag,
  figureFlags,
  type Finding,
  type MissingCode,
  missingReasons,
} from "./impact/figure.ts";
export { computeSnapshot } from "./impact/compute-snapshot.ts";
export { countOfDensity, per100k } from "./impact/density.ts";
export { giniCoefficient, jainIndex } from "./impact/evenness.ts";
export { reportContinuity, type Visit } from "./impact/report-continuity.ts";
export { shareOut } from "./impact/largest-remainder.ts";
export {
  type Aggregation,
  aggregationLabels,
  defineMetric,
  type Metric,
  type MetricDeclaration,
  type MetricDescription,
  type MetricKind,
  metricKindLabels,
  metricKinds,
  type Sum,
  suppressionLabels,
  type SuppressionClass,
} from "./impact/metric.ts";
export { adding, type Amount, amounts, completeness, mean, share, total } from "./impact/parts.ts";
export {
  type NamedScope,
  networkScope,
  placeOfCentre,
  placeOfLine,
  type Scope,
  type ScopeKind,
  scopeKey,
  scopeKindLabels,
  scopeKinds,
  titleOfScope,
} from "./impact/scope.ts";
export {
  type Cell as CountCell,
  type Protection,
  protectCells,
  type Relation,
} from "./impact/protection/protect-cells.ts";
export {
  compareFigures,
  type Comparison,
  type ComparisonRefusal,
} from "./impact/compare-figures.ts";
export type { Thresholds } from "./impact/protection/count-people.ts";
export {
  countingTheSame,
  type Guard,
  guardFigures,
  type Publication,
  type PublishedFigure,
  type PublishedPart,
} from "./impact/protection/guard-figures.ts";
export type { PublishedCount } from "./impact/protection/settle-counts.ts";
export {
  type PressBlock,
  type PressKit,
  pressKit,
  type PressLine,
  releaseTerritories,
  writePressKit,
} from "./impact/press/press-kit.ts";
export { writeFigure, writeNumber, writeShare } from "./impact/press/write-figure.ts";
export { type Span, splitPeriod, type TimeStep, timeStepLabels, timeSteps } from "./impact/spans.ts";
export { shareOf } from "./impact/share-of.ts";
export { monthStart, rollUpMonths, wholeMonths } from "./impact/rollup-months.ts";
export {
  isRolledUp,
  rolledUpSums,
  rollUpWeeks,
  rollupFingerprint,
  type RollupRow,
  type Rollups,
} from "./impact/rollups.ts";
export type { FactKind, FactStream, FactStreams } from "./impact/streams.ts";
export {
  isSmallCell,
  smallCellThresholds,
  writeCell,
} from "./impact/suppression.ts";
export { type FollowUp, medianTime, survivalCurve, type SurvivalStep } from "./impact/survival.ts";
export { factsReadBy, type Tally, tallyFacts } from "./impact/tally.ts";
export { type Unit, units } from "./impact/unit.ts";
export { type Interval, respondentsForLowerBound, wilsonInterval } from "./impact/wilson.ts";

// Rotation (the same names as @ms/domain/rotation)
export {
  type AssignmentExplanation,
  type Backup,
  type BackupTier,
  type Breach,
  type BreachCode,
  type CancellationModel,
  type Candidate,
  type CandidateDoctor,
  candidatesFor,
  checkSwap,
  type ConstraintKey,
  type DeskRefusal,
  type EventRefusal,
  type Exclusion,
  explainAssignment,
  explainHole,
  explainPlan,
  findFault,
  firstBreach,
  type HardConstraint,
  hardConstraints,
  type HoleExplanation,
  type JudgedPlan,
  listBackups,
  type NearMiss,
  openRepairDesk,
  type PlanFigures,
  type PlanningOptions,
  type PlanningState,
  type PlanReading,
  planRotation,
  type PlanVerdict,
  readPlan,
  type Repair,
  type RepairablePlan,
  type RepairDesk,
  type RepairMove,
  type RepairOptions,
  repairPlan,
  type Roster,
  type RotationAssignment,
  type RotationCertificate,
  type RotationDoctors,
  type RotationEvent,
  type RotationFacts,
  type RotationPlan,
  type RotationProblem,
  type RotationRefusal,
  type SoftTerm,
  type SoftTermKey,
  softTerms,
  stopWhenRaised,
  type Swap,
  type SwapRefusal,
  swapsFor,
  verifyPlan,
  type WeekBackups,
} from "./rotation/index.ts";
export {
  type ProblemFault,
  readRotationProblem,
  type ReadProblem,
  rotationProblemSchema,
} from "./rotation/problem-schema.ts";

// From the network to its rotation, and back
export { type BookingRefusal, bookingRefusals, checkBooking } from "./rotation/check-booking.ts";
export {
  type BackupForLineWeek,
  backupsOfLineWeek,
  backupTierLabels,
  refusalsForTier,
} from "./rotation/backups-of-line-week.ts";
export { type AskedDoctor, type BackupCallStep, nextBackupTier } from "./rotation/next-backup-tier.ts";
export {
  checkWeekSwap,
  type SwappedWeek,
  type WeekSwap,
  type WeekSwapVerdict,
} from "./rotation/check-week-swap.ts";
export {
  lineWeekOf,
  lineWeeksDropped,
  lineWeeksOfPlan,
  type PlannedLineWeek,
} from "./rotation/line-weeks-of-plan.ts";
export {
  candidatesForLineWeek,
  explainLineWeek,
  type LineWeekCandidate,
  type LineWeekMove,
  type MendedLineWeek,
  mendingHorizon,
  mendLineWeek,
} from "./rotation/mend-line-week.ts";
export {
  type CandidateReason,
  type CandidateVerdict,
  candidateVerdictLabels,
} from "./rotation/candidate-reasons.ts";
export { type DraftWeeks, withoutDifference, withoutMoves } from "./rotation/leave-out.ts";
export type { WithheldOffer } from "./rotation/offers-of-doctor.ts";
export {
  differenceCauses,
  differenceReasons,
  type PlanDifference,
  planDifferences,
} from "./rotation/plan-differences.ts";
export {
  frozenUntil,
  type PlanningWeights,
  planningWeights,
  toldKilometres,
} from "./rotation/planning-weights.ts";
export { type Horizon, type NetworkProblem, problemOfNetwork } from "./rotation/problem-of-network.ts";
export {
  type PublicationNews,
  publicationNews,
  type PublicationRecipient,
  recipientsOfPublication,
} from "./rotation/recipients-of-publication.ts";
export { isStanding, type RotatingDoctor, type RotationNetwork } from "./rotation/rotation-network.ts";
export {
  changesOfPublication,
  type PublicationToTakeBack,
  type PublishedWeek,
  type RestoredWeek,
  type StandingWeek,
  takeBack,
  type TakeBackRefusal,
} from "./rotation/take-back.ts";
export {
  vacanciesOfPlan,
  type Vacancy,
  type VacancyNearMiss,
  type VacancyReason,
} from "./rotation/vacancies-of-plan.ts";

// Growth: how far so many doctors carry so many centres
export {
  coverageScenario,
  type CoverageScenario,
  doctorsPerLine,
  lineWeeksOf,
} from "./growth/coverage-scenario.ts";
export {
  type Growth,
  type GrowthAssumptions,
  type GrowthMonth,
  projectGrowth,
} from "./growth/project-growth.ts";
