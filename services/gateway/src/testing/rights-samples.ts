import { webhookIds } from "./rights-records.ts";
import { type GraphQLNamedType, isEnumType } from "graphql";
import type { Role } from "../shared/rights.ts";

/** Arguments that are always given: without them an answer is short of what is looked for, or long. */
export const givenAlways: readonly string[] = ["first", "metrics"];

/** Values for arguments, and ways to what the shortest way finds empty. */
export interface Samples {
  readonly value: (argument: { part: string; name: string; type: GraphQLNamedType }) => string;
  readonly ways: Readonly<Record<string, string>>;
}

const centre = 'centre: "ajain"';
const capacity = (args: string) => `Query.capacity(${centre}, ${args})`;
const imported = (csv: string) =>
  `Mutation.importCsv(kind: PARTNERS, dryRun: true, contentBase64: "${btoa(csv)}")`;
const assumed = `Query.capacity(${centre}, asOf: "2022-11-01") > Capacity.consultationsPerLineWeek`;
const refusals = {
  NotFound: 'Query.pressKit(scope: { kind: DEPARTMENT, code: "00" })',
  RuleRefused: 'Query.pressKit(asOf: "2099-01-01")',
  InputRefused: capacity("pace: 1000"),
  FileRefused: imported("identifiant;nom;type\nx;X;Y"),
};

const firstLines = "Query.auditEvents(last: 100) > AuditEventConnection.edges > AuditEventEdge.node";
const metrics = "consultations, statusMix, returnIntention, bookedThrough, contractualFte";
const missing = "Query.impact(metrics: [continuityUpcDoctor])";
const figures = (more = "") => `Query.impact(metrics: [${metrics}]${more})`;
const territory =
  'Query.impact(metrics: [aldWithoutGpShare, contractualFte], scope: { kind: DEPARTMENT, code: "18" })';

const ways: Record<string, string> = {
  ...refusals,
  "Reason.field": `${refusals.InputRefused} > InputRefused.reasons`,
  FileReason: `${refusals.FileRefused} > FileRefused.reasons`,
  Never: `${capacity("visitsPerPatientYear: 30")} > Capacity.meanWait`,
  SomeWeeks: `${capacity("visitsPerPatientYear: 1")} > Capacity.meanWait`,
  "Capacity.backlogCleared": capacity("visitsPerPatientYear: 1, backlog: 10"),
  "Capacity.waitingList": capacity("backlog: 10"),
  "Capacity.waitingList(targetWeeks)": capacity("backlog: 10"),
  "Capacity.waitingList(reliefWeeks)": capacity("backlog: 10"),
  WaitingList: `${capacity("backlog: 10")} > Capacity.waitingList(targetWeeks: 2)`,
  LineWeek:
    'Query.lineWeeks(from: "2023-W44", weeks: 106, first: 100) > LineWeekConnection.edges > LineWeekEdge.node',
  WeekOffer:
    'Query.lineWeeks(from: "2023-W44", weeks: 106, first: 100) > LineWeekConnection.edges > LineWeekEdge.node > LineWeek.offers',
  IssuedWebhook: `Mutation.rotateWebhookSecret(webhookId: "${webhookIds.kept}")`,
  AuditEvent: firstLines,
  AuditedDoctor: `${firstLines} > AuditEvent.about`,
  Figure: figures(),
  "Figure.period": figures(', period: { from: "2023-11-06", to: "2023-11-19" }'),
  Period: `${figures(', period: { from: "2023-11-06", to: "2023-11-19" }')} > Figure.period`,
  "Figure.attribution": territory,
  "Figure.vintage": territory,
  "Figure.week": 'Query.impact(metrics: [bookedThrough], asOf: "2023-10-02")',
  "Figure.missing": missing,
  FigureRemark: `${missing} > Figure.missing`,
  BreakdownPart: `${figures()} > Figure.breakdown`,
  Interval: `${figures()} > Figure.interval`,
  LocalizedText: "Query.metrics > Metric.label",
  "Reckoned.lower": assumed,
  "Reckoned.upper": assumed,
  LineWeekPlace: 'Query.repair(line: "ajain-1", week: "2024-W30") > MendedWeek.moves > Move.to',
  "CapDate.latest": `Query.capacity(${centre}, asOf: "2023-07-03") > Capacity.capDate`,
  ImportReport: imported("identifiant;nom;type\nessai;Essai;Commune"),
  ErasedDoctor: 'Mutation.eraseDoctor(doctor: "$LEAVER")',
  CalendarFeed: `Mutation.createCalendarFeed(${centre})`,
  RevokedCalendarFeed: `Mutation.revokeCalendarFeed(${centre})`,
};

const values: Record<string, string> = {
  line: '"ajain-1"',
  centre: '"ajain"',
  week: '"2024-W30"',
  weeks: "4",
  first: "100",
  last: "100",
  metrics: `[${metrics}]`,
  effort: "999999999",
  version: "1",
  userId: '"spare"',
  sessionId: '"$SESSION"',
  email: '"$EMAIL"',
  keyId: '"ms_0000000000000000"',
  role: "PIONEER",
  webhookId: `"${webhookIds.kept}"`,
  "Mutation.removeWebhook(webhookId)": `"${webhookIds.ended}"`,
  "WebhookInput.url": '"https://example.org/"',
  contentBase64: '"eA=="',
  partner: '"commune-ajain"',
  "Query.centre(identifier)": '"ajain"',
  "Query.snapshot(identifier)": '"2023-11-27"',
  "Query.openingProject(identifier)": '"essai"',
  "Query.activityWeeks(from)": '"2023-W44"',
  "Query.myAvailability(from)": '"2024-W44"',
  "Doctor.availability(from)": '"2024-W44"',
  "Query.freeWeeks(from)": '"2025-W10"',
  "Mutation.giveFeedback(week)": '"2023-W46"',
  "Mutation.takeWeek(week)": '"2022-W50"',
  "LineWeekPlaceInput.week": '"2023-W46"',
  "Mutation.withdrawWeek(week)": '"2023-W46"',
  "AvailabilityAnswerInput.week": '"2024-W45"',
  "Query.lineWeeks(from)": '"2023-W44"',
  "Query.lineWeeks(weeks)": "106",
  "Query.lineWeeks(first)": "100",
  "Line.lineWeeks(from)": '"2023-W44"',
  "Line.lineWeeks(weeks)": "106",
  "Mutation.publishSnapshot(asOf)": '"2099-01-01"',
  "Mutation.runPlanner(weeks)": "0",
  "Mutation.startPlannerRun(weeks)": "0",
  "Mutation.cancelWeek(week)": '"2022-W50"',
  "Mutation.bookWeek(week)": '"2022-W50"',
  "Mutation.endRoleHolding(role)": "CO_FOUNDER",
  "OpenLineInput.number": "1",
  "RoleHoldingInput.role": "CO_FOUNDER",
  "Mutation.closeWeek(week)": '"2022-W50"',
  "Mutation.reopenWeek(week)": '"2022-W50"',
  "RecordActivityInput.week": '"2023-W46"',
  "RecordActivityInput.consultations": "300",
  "RecordPanelCountInput.on": '"2023-11-25"',
};

const byType: Record<string, string> = {
  Int: "2",
  Float: "2.5",
  String: '"essai"',
  Boolean: "true",
  ID: '"x"',
  Date: '"2023-11-27"',
  DateTime: '"2030-01-01T00:00:00Z"',
  IsoWeek: '"2024-W30"',
};

/** Values by their place, else their name, else their type; `own` are those that only the data tell. */
export const samplesFrom = (own: Readonly<Record<string, string>>): Samples => ({
  ways: {
    ...ways,
    ...Object.fromEntries(
      Object.entries(own).filter(([, way]) => way.includes(" > ") || /^(Query|Mutation)\./.test(way)),
    ),
  },
  value: ({ part, name, type }) => {
    const known = own[part] ?? values[part] ?? own[name];
    if (known !== undefined) return known;
    if (isEnumType(type)) {
      const named = values[name];
      const has = type.getValues().some((value) => value.name === named);
      return has ? named! : type.getValues()[0]!.name;
    }
    return values[name] ?? byType[type.name] ?? "null";
  },
});

/** What is one's own alone, by the roles that hold it: for the others there is nothing to give. */
export const holders: Readonly<Record<string, readonly Role[]>> = {
  "Query.myPlannerRun": ["ADMIN"],
  "Viewer.doctor": ["DOCTOR"],
  "Viewer.centre": ["COORDINATOR"],
  "Viewer.partner": ["PARTNER"],
  "Viewer.keyId": ["PARTNER", "DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"],
  KeyScope: ["PARTNER"],
  AnsweredAvailability: ["DOCTOR"],
  // A centre's; a doctor's own is asked for without naming one.
  CalendarFeed: ["COORDINATOR", "PLANNER", "ADMIN"],
  Feedback: ["DOCTOR"],
  FreeWeek: ["DOCTOR"],
  Swap: ["DOCTOR"],
  SwapOffer: ["DOCTOR"],
  MyWeekOffer: ["DOCTOR"],
  RevokedCalendarFeed: ["COORDINATOR", "PLANNER", "ADMIN"],
  Session: ["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"],
  Passkey: ["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"],
  EndedSession: ["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"],
};
