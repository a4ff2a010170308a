/* eslint max-lines: "off" -- a table of data, to be read in one place */
import { type Role, roles } from "@ms/domain";

// The columns of the table, in their order. A request without a key is PUBLIC.
export { type Role, roles };

/**
 * How far a right goes: nothing, one's own, or everything. One's own is, for a partner, the
 * territories of the key; for a coordinator, the centre; for a doctor, the doctor alone.
 */
export type Reach = "-" | "own" | "all";

// Roles × data, the whole of it. What is not written here is not allowed.
export const networkRights = {
  //                    PUBLIC PARTNER DOCTOR COORD. PLANNER ADMIN
  publicFacts: /*   */ ["all", "all", "all", "all", "all", "all"],
  networkFigures: /**/ ["all", "all", "all", "all", "all", "all"],
  centreFigures: /* */ ["-", "own", "-", "own", "all", "all"],
  activityReports: /**/ ["-", "-", "own", "own", "all", "all"],
  centreReports: /* */ ["-", "-", "-", "own", "all", "all"],
  lineWeeks: /*     */ ["-", "own", "own", "own", "all", "all"],
  doctors: /*       */ ["-", "-", "own", "own", "all", "all"],
  doorPosters: /*   */ ["all", "all", "all", "all", "all", "all"],
  posterConsent: /* */ ["-", "-", "own", "-", "-", "all"],
  availability: /*  */ ["-", "-", "own", "-", "-", "-"],
  doctorAvailability: /**/ ["-", "-", "own", "own", "all", "all"],
  takeWeeks: /*     */ ["-", "-", "all", "-", "-", "-"],
  withdrawWeeks: /* */ ["-", "-", "own", "-", "-", "-"],
  giveFeedback: /*  */ ["-", "-", "own", "-", "-", "-"],
  calendarFeed: /*  */ ["-", "-", "own", "own", "all", "all"],
  swaps: /*         */ ["-", "-", "own", "-", "-", "-"],
  followSwaps: /*   */ ["-", "-", "-", "own", "all", "all"],
  weekOffers: /*    */ ["-", "-", "own", "-", "-", "-"],
  letters: /*       */ ["-", "-", "-", "own", "all", "all"],
  doctorContacts: /**/ ["-", "-", "own", "own", "all", "all"],
  doctorFiles: /*   */ ["-", "-", "own", "-", "all", "all"],
  openingFiles: /*  */ ["-", "own", "-", "-", "all", "all"],
  roleHoldings: /*  */ ["-", "-", "-", "-", "all", "all"],
  personalExport: /**/ ["-", "-", "own", "-", "-", "all"],
  erasure: /*       */ ["-", "-", "own", "-", "-", "all"],
  plans: /*         */ ["-", "-", "-", "-", "all", "all"],
  audit: /*         */ ["-", "own", "own", "-", "-", "all"],
  auditedDoctors: /**/ ["-", "-", "own", "-", "-", "all"],
  auditChain: /*    */ ["-", "-", "-", "-", "-", "all"],
  users: /*         */ ["-", "-", "-", "-", "-", "all"],
  ownSignIns: /*    */ ["-", "-", "own", "own", "own", "own"],
  apiKeys: /*       */ ["-", "own", "-", "-", "-", "all"],
  webhooks: /*      */ ["-", "own", "-", "-", "-", "all"],
  keepKeys: /*      */ ["-", "-", "-", "-", "-", "all"],
  openCentres: /*   */ ["-", "-", "-", "-", "all", "all"],
  decideOpenings: /* */ ["-", "-", "-", "-", "all", "all"],
  acceptCharter: /* */ ["-", "-", "own", "-", "all", "all"],
  keepCharter: /*   */ ["-", "-", "-", "-", "-", "all"],
  keepRoles: /*     */ ["-", "-", "-", "-", "-", "all"],
  importFiles: /*   */ ["-", "-", "-", "-", "all", "all"],
  exportFiles: /*   */ ["-", "-", "-", "-", "all", "all"],
  planRotations: /* */ ["-", "-", "-", "-", "all", "all"],
  publishSnapshots: /**/ ["-", "-", "-", "-", "all", "all"],
  bookWeeks: /*     */ ["-", "-", "-", "own", "all", "all"],
  reportActivity: /**/ ["-", "-", "-", "own", "all", "all"],
} as const satisfies Record<string, RoleReaches>;

type RoleReaches = readonly [Reach, Reach, Reach, Reach, Reach, Reach];
export type Right = keyof typeof networkRights;
export type Rights = Readonly<Record<Right, RoleReaches>>;

type Listing = Readonly<Record<string, Partial<Record<Right, string>>>>;

/**
 * The data that each type, field and argument of the schema belongs to. Arguments stand behind their
 * field and belong to its data, unless another follows a colon. A list's own plumbing (connections,
 * edges, PageInfo) and a mutation's result belong to what they hold; `words` hold no data.
 * `check-rights.ts` lets no schema be built in which one has no line here, or has a line and is gone.
 */
export const belongings = {
  Query: {
    publicFacts:
      "_entities(representations) _service centre(identifier) centres(after before department first last region) charter(on) metrics network node(id) openingProject(identifier) openingProjects(after before first last) partners(after before first last) territoryIndicators(after before first last) viewer",
    networkFigures:
      "impact(asOf by metrics period scope) pressKit(asOf scope territories) snapshot(identifier) snapshots(after before first last)",
    centreFigures: "capacity(asOf backlog centre pace visitsPerPatientYear)",
    lineWeeks: "lineWeeks(after before centre doctor:doctors first from last line state weeks)",
    doctors:
      "doctor(identifier) doctors(after before department first isEligible isFileComplete last on search status unconfirmedForDays:doctorAvailability)",
    roleHoldings: "roleHoldings(on role)",
    exportFiles: "exportCsv(kind)",
    plans: "plan(identifier) plans(after before first last)",
    planRotations: "myPlannerRun plannerRun(identifier)",
    audit: "auditEvents(after before first last)",
    auditChain: "auditHead",
    apiKeys: "apiKeys(after before first last)",
    webhooks: "webhookDeliveries(after before first last state webhookId) webhooks(after before first last)",
    users: "users(after before first last)",
    ownSignIns: "myPasskeys mySessions",
    bookWeeks: "candidates(line week) repair(line week) vacancy(line week) withdrawals(from weeks)",
    doorPosters: "doorPoster(centre)",
    availability: "myAvailability(from weeks)",
    takeWeeks: "freeWeeks(from weeks)",
    swaps: "mySwapOffers mySwaps",
    followSwaps: "swapOffers",
    weekOffers: "myWeekOffers",
    letters: "letters(after before doctor:doctors first last line state week)",
    giveFeedback: "myFeedback",
    activityReports: "activityWeeks(after before centre first from last line weeks)",
  },
  Mutation: {
    personalExport: "exportMyData(doctor format)",
    erasure: "eraseDoctor(doctor)",
    posterConsent: "consentToPoster(doctor isGiven)",
    availability: "answerAvailability(answers) confirmAvailability",
    takeWeeks: "takeWeek(line week)",
    withdrawWeeks: "withdrawWeek(line week)",
    giveFeedback: "giveFeedback(line wantsToReturn week)",
    calendarFeed: "createCalendarFeed(centre) revokeCalendarFeed(centre)",
    weekOffers: "answerWeekOffer(identifier isAccepted)",
    swaps: "answerSwap(identifier isAccepted) offerSwap(given wanted) withdrawSwap(identifier)",
    webhooks:
      "createWebhook(input) removeWebhook(webhookId) replayWebhook(messages webhookId) rotateWebhookSecret(webhookId)",
    keepKeys: "issueApiKey(input) revokeApiKey(keyId) rotateApiKey(keyId overlapHours) savePartner(input)",
    users: "endUser(userId) inviteUser(input)",
    ownSignIns: "endSession(sessionId)",
    openCentres: "openCentre(input) openLine(input)",
    decideOpenings: "decideOpening(despite identifier on verdict) saveOpeningProject(input)",
    acceptCharter: "acceptCharter(doctor version)",
    keepCharter: "saveCharter(input)",
    keepRoles: "recordRoleHolding(input) endRoleHolding(person role to)",
    importFiles: "importCsv(contentBase64 dryRun kind)",
    planRotations:
      "cancelPlannerRun(identifier) dropDifference(identifier line week) publishPlan(identifier withoutMoves) runPlanner(from seed weeks) startPlannerRun(from seed weeks) stopPlannerRun(identifier) takeBackPublication(identifier)",
    publishSnapshots: "publishSnapshot(asOf)",
    bookWeeks:
      "bookWeek(doctor line week) callBackups(answerHours line week) cancelWeek(doctor line reason week) closeWeek(line reason week) mendWeek(effort line week) offerWeek(answerHours doctors line week) offerWeekToAvailable(answerHours line week) reopenWeek(line week) withdrawWeekOffer(identifier)",
    reportActivity: "recordActivity(input) recordPanelCount(input)",
  },

  Centre: {
    publicFacts:
      "address departmentCode finess id identifier inseeCode isAcceptingPatients isOpen latitude lines longitude name openedOn phone plannedOpening profile regionCode source",
    centreFigures: "teamPosts",
    centreReports: "panelCounts",
  },
  CentreProfile: { publicFacts: "description key label" },
  Subscription: {
    planRotations: "plannerRun(identifier)",
    plans: "publication",
    lineWeeks: "lineWeeks(centre from weeks)",
  },
  Line: {
    publicFacts: "centre endsOn id identifier mode number panelCap startsOn terms weeklyHours",
    lineWeeks: "lineWeeks(from weeks)",
  },
  LineTerms: { publicFacts: "from panelCap weeklyHours" },
  TeamPost: { centreFigures: "from fte people role to" },
  PanelCount: {
    centreReports: "ald corrections on registered reportedAt reportedBy source",
  },
  PanelCorrection: { centreReports: "ald registered replacedAt reportedAt reportedBy source" },
  OpenCentreInput: {
    openCentres:
      "address finess id inseeCode latitude longitude name openedOn phone plannedOpening profile regionCode source",
  },
  OpenLineInput: { openCentres: "centre endsOn mode number panelCap startsOn weeklyHours" },
  Network: { publicFacts: "clock name pressContact today" },
  Partner: { publicFacts: "id identifier inseeCode kind name since siren" },
  PartnerInput: { keepKeys: "id inseeCode kind name siren since" },
  TerritoryIndicator: {
    publicFacts: "attribution indicator source territoryCode territoryKind territoryName value vintage",
  },
  Charter: { publicFacts: "from values version" },
  CharterInput: { keepCharter: "from values" },
  CharterAcceptance: { acceptCharter: "doctor on version" },
  RoleHolding: { roleHoldings: "from person role to" },
  RoleHoldingInput: { keepRoles: "from person role to" },

  Doctor: {
    doctors:
      "eligibility(on) hasAcceptedCharter homeDepartment id identifier joinedOn maxWeeksPerYear minimumGapWeeks name status",
    doctorContacts: "contact",
    doctorAvailability: "availability(from weeks) availabilityConfirmedOn weeksThisYear",
    doctorFiles: "birthYear documents preferences rpps",
  },
  CentrePreference: { doctorFiles: "centre kind" },
  DoctorContact: { doctorContacts: "email phone" },
  DoctorDocument: { doctorFiles: "kind validUntil" },
  Eligibility: { doctors: "isEligible reasons" },
  Ineligibility: { doctors: "code message", doctorFiles: "document" },
  PersonalExport: { personalExport: "content fileName" },
  ErasedDoctor: { erasure: "tombstone" },

  LineWeek: {
    lineWeeks: "closedFor id line monday state week",
    doctors: "doctor",
    bookWeeks: "askedDoctors nextTierAt offers",
    followSwaps: "isSwapPending swapOffers",
  },
  LineWeekCandidates: { bookWeeks: "data" },
  LineWeekPlace: { publicFacts: "line week" },
  DoorPoster: { doorPosters: "entries week" },
  DoorPosterEntry: { doorPosters: "isComing line name" },
  PosterConsent: { posterConsent: "doctor isGiven" },
  AnsweredAvailability: { availability: "weeks" },
  AvailabilityAnswerInput: { availability: "answer week" },
  AvailabilityWeek: { doctorAvailability: "answer confirmedOn isPlaced monday week" },
  FreeWeek: { takeWeeks: "kilometres lineWeek" },
  Feedback: { giveFeedback: "answeredOn centre wantsToReturn week" },
  CalendarFeed: { calendarFeed: "address" },
  RevokedCalendarFeed: { calendarFeed: "wasOpen" },
  Swap: { swaps: "given name taken" },
  SwapOffer: { swaps: "given identifier isMine name offeredOn state taken" },
  NetworkSwapOffer: { followSwaps: "given identifier offeredOn state wanted" },
  SwapSide: { followSwaps: "place", doctors: "doctor" },
  WeekOffer: {
    bookWeeks: "answerBy answeredAt askedAt identifier kind state tier",
    doctors: "doctor",
  },
  MyWeekOffer: { weekOffers: "answerBy askedAt identifier kind line state tier week" },
  Withdrawal: { bookWeeks: "lineWeek withdrawnAt", doctors: "doctor" },
  Letter: { letters: "askedAt fault kind message place sentAt state", doctors: "doctor" },
  LineWeekPlaceInput: { swaps: "line week" },
  Candidate: { bookWeeks: "change cost displaced message reasons verdict", doctors: "doctor" },
  CandidateReason: { bookWeeks: "code isFor message" },
  MendedWeek: { bookWeeks: "cost covered effort message moves" },
  Move: { bookWeeks: "from message to", doctors: "doctor" },

  ActivityWeek: {
    activityReports: "consultations homeVisits line monday remote unscheduled week",
    centreReports: "corrections reportedAt reportedBy",
  },
  ActivityCorrection: {
    centreReports: "consultations homeVisits remote replacedAt reportedAt reportedBy unscheduled",
  },
  RecordActivityInput: { reportActivity: "consultations homeVisits line remote unscheduled week" },
  RecordPanelCountInput: { reportActivity: "ald centre on registered source" },
  RecordedActivity: { reportActivity: "activityWeek remarks" },
  RecordedPanelCount: { reportActivity: "panelCount remarks" },
  Remark: { reportActivity: "code message" },

  Figure: {
    networkFigures:
      "asOf attribution breakdown definitionVersion flags interval isSuppressed metric missing n period scope source unit value vintage week",
  },
  BreakdownPart: { networkFigures: "count key label percent" },
  FigureRemark: { networkFigures: "code message" },
  Interval: { networkFigures: "lower upper" },
  Period: { networkFigures: "from to" },
  Scope: { networkFigures: "code kind" },
  Metric: {
    publicFacts:
      "aggregation definition definitionVersion formula key kind label minimumN scopes source suppression unit unitLabel",
  },
  ScopeInput: { networkFigures: "code kind" },
  PeriodInput: { networkFigures: "from to" },
  GroupingInput: { networkFigures: "place time" },
  PressKit: { networkFigures: "asOf blocks text" },
  PressBlock: { networkFigures: "lines scope title" },
  PressLine: { networkFigures: "figure text" },
  Snapshot: { networkFigures: "asOf figures(metrics period scope) identifier publishedAt" },

  Capacity: {
    centreFigures:
      "asOf backlogCleared capDate capacityPerWeek comingWeeks(count) consultationsPerLineWeek demandPerWeek isOpenToNewPatients lines load meanWait overflow panelCap registered saturation simulatedYear(seed) sustainablePanel visitsPerPatientYear waitingList(reliefWeeks targetWeeks)",
  },
  CapDate: { centreFigures: "earliest latest on" },
  ComingWeek: { centreFigures: "closedLines consultations lines openDays week" },
  Never: { centreFigures: "label" },
  Reckoned: { centreFigures: "basis label lower n upper value" },
  SimulatedYear: { centreFigures: "meanWait overflowDays requests seen waiting" },
  SomeWeeks: { centreFigures: "weeks" },
  Wait: { centreFigures: "" },
  WaitingList: { centreFigures: "pressure reliefCapacity targetCapacity targetSize" },

  OpeningProject: {
    publicFacts: "centre departmentCode id identifier inseeCode name plannedOpening regionCode stage",
    openingFiles: "file",
  },
  OpeningFile: {
    openingFiles:
      "asaleeNurse candidateSince decidedOn finess lines lodging milestones pool posts premises profile readiness(on) vehicle verdict",
    decideOpenings: "decidedBy",
  },
  OpeningCriterion: { openingFiles: "criterion evidence isMet label since" },
  OpeningEvidence: { openingFiles: "evidence since" },
  OpeningMilestone: { openingFiles: "attendance kind on" },
  OpeningPool: { openingFiles: "countedOn supplyWeeks" },
  OpeningPost: { openingFiles: "people role since" },
  OpeningReadiness: { openingFiles: "criteria on supplyRatio verdict" },
  OpeningEvidenceInput: { decideOpenings: "evidence since" },
  OpeningMilestoneInput: { decideOpenings: "attendance kind on" },
  OpeningPoolInput: { decideOpenings: "countedOn supplyWeeks" },
  OpeningPostInput: { decideOpenings: "people role since" },
  OpeningProjectInput: {
    decideOpenings:
      "asaleeNurse candidateSince centre finess id inseeCode lines lodging milestones name plannedOpening pool posts premises profile regionCode vehicle",
  },

  Plan: {
    plans:
      "certificate createdAt differences from id identifier plannedWeeks(after before first last) publishedAt recipients state takeBackUntil vacancies weeks",
  },
  PlanCertificate: { plans: "booked cost costBound coverageBound covered doctorsServing isProvenBest seats" },
  PlanDifference: {
    plans: "cause causeMessage code line mayBeDropped message week",
    doctors: "after before",
  },
  PublicationRecipient: { plans: "news", doctors: "doctor", doctorContacts: "hasEmail" },
  PublicationNews: { plans: "code from message to" },
  PlannedWeek: { plans: "line week", doctors: "doctor" },
  Vacancy: { bookWeeks: "line nearMisses reasons week" },
  VacancyNearMiss: { bookWeeks: "change doctors message" },
  VacancyReason: { bookWeeks: "code doctors message" },
  PlannerRun: {
    planRotations:
      "askedAt failure finishedAt from id identifier progress seed startedAt state stateLabel weeks",
    plans: "plan",
  },
  PlannerRunFailure: { planRotations: "code message" },
  PlannerRunProgress: { planRotations: "coverageBound covered round searched seats step stepLabel" },
  CsvFile: { exportFiles: "content fileName" },
  ImportReport: { importFiles: "changed created isDryRun kind unchanged warnings" },

  Viewer: { publicFacts: "centre doctor keyId partner role roleLabel scopes" },
  KeyScope: { publicFacts: "code kind" },
  User: { users: "centre doctor email endedAt invitedAt language name role roleLabel userId" },
  InvitedUser: { users: "userId" },
  EndedUser: { users: "userId" },
  InviteUserInput: { users: "centre doctor email language name role" },
  Passkey: { ownSignIns: "name passkeyId since" },
  Session: { ownSignIns: "device place sessionId since until" },
  EndedSession: { ownSignIns: "sessionId" },
  ApiKey: {
    apiKeys: "createdAt expiresAt keyId label lastUsedAt partner replaces revokedAt rights role scopes",
  },
  IssuedKey: { keepKeys: "keyId token" },
  Webhook: { webhooks: "createdAt events keyId url webhookId" },
  WebhookDelivery: { webhooks: "at dueAt event lastFault lastStatus lastTriedAt messageId state tries" },
  WebhookInput: { webhooks: "events keyId url" },
  ReplayInput: { webhooks: "allSince failedSince messageId" },
  IssuedWebhook: { webhooks: "secret webhookId" },
  RemovedWebhook: { webhooks: "webhookId" },
  ReplayedWebhook: { webhooks: "deliveries webhookId" },
  RevokedKey: { keepKeys: "keyId" },
  IssueApiKeyInput: { keepKeys: "centre doctor expiresAt label partner rights role scopes" },
  KeyScopeInput: { keepKeys: "code kind" },
  AuditEvent: {
    audit: "action actionLabel actor at detail number subject",
    auditedDoctors: "about",
    auditChain: "content hash previousHash",
  },
  AuditHead: { auditChain: "hash number" },
  AuditedDoctor: { auditedDoctors: "after before doctor read" },

  // What a partner's router asks: whose fields an entity has is told by its own line.
  _Service: { publicFacts: "sdl" },
  Node: { publicFacts: "id" },
  LocalizedText: { publicFacts: "en fr" },
  LocalizedTextInput: { publicFacts: "en fr" },
  Refusal: { publicFacts: "code message" },
  NotAllowed: { publicFacts: "code message" },
  NotFound: { publicFacts: "code message" },
  InputRefused: { publicFacts: "code message reasons" },
  RuleRefused: { publicFacts: "code message reasons" },
  FileRefused: { publicFacts: "code message reasons" },
  Reason: { publicFacts: "code doctor field isOverridable line message week" },
  FileReason: { publicFacts: "code column expected fileLine message value" },
} as const satisfies Listing;

/** Types that hold no data: what a value may be called. */
export const words =
  "_Any _Entity Aggregation AssociationRole Attribution AvailabilityAnswer CancellationReason CandidateVerdict CentrePreferenceKind ClosureReason Date DateTime DoctorStatus DocumentKind ExportFormat FileKind IndicatorKind IsoWeek KeyScopeKind LineMode LineWeekState MetricKey MetricKind MilestoneKind OpeningStage OpeningVerdict PartnerKind PlanDifferenceReason PlanState PlannerRunState PlannerRunStep ReadinessCriterion ReckoningBasis ReturnWish Role ScopeKind SessionPlace SuppressionClass SwapOfferState TeamRole TerritoryKind TimeStep Unit WebhookDeliveryState WebhookEventType PlanDifferenceCause PublicationNewsCode BackupTier WeekOfferKind WeekOfferState LetterKind LetterState";

/** The rights that a partner's key may hold: those that partners have. */
export const partnerRights = (Object.keys(networkRights) as Right[]).filter(
  (right) => networkRights[right][roles.indexOf("PARTNER")] !== "-",
);

/** Who a right is asked for: a role, what its key holds of the role's rights, and the table if not the network's. */
interface Holder {
  readonly role: Role;
  readonly heldRights?: readonly Right[] | undefined;
  readonly rights?: Rights | undefined;
}

/** How far a viewer's right goes: as the table says, unless the key leaves the right out, which is then the public's. */
export function reachOf({ role, heldRights = [], rights = networkRights }: Holder, right: Right): Reach {
  const isHeld = heldRights.length === 0 || heldRights.includes(right);
  return rights[right][roles.indexOf(isHeld ? role : "PUBLIC")] ?? "-";
}
