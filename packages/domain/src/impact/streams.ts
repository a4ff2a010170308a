import type { ContinuityReport } from "../network/continuity-report.ts";
import type { Feedback } from "../network/feedback.ts";
import type { TeamPost } from "../network/team-post.ts";
import type { NetworkFacts } from "./facts.ts";
import type { IndexedFacts } from "./index-facts.ts";
import { type CommuneAccess, readAccess } from "./streams/access.ts";
import { type CentreWeek, readCentreWeeks } from "./streams/centre-weeks.ts";
import { type CentreThen, readCentres } from "./streams/centres.ts";
import { readContinuity } from "./streams/continuity.ts";
import { type DoctorThen, readDoctors } from "./streams/doctors.ts";
import { readFeedback } from "./streams/feedback.ts";
import { type FirstStay, readFirstStays } from "./streams/first-stays.ts";
import { type IndicatorReading, readIndicators } from "./streams/indicators.ts";
import { type LineWeek, readLineWeeks } from "./streams/line-weeks.ts";
import { type LineThen, readLines } from "./streams/lines.ts";
import { type OpeningThen, readOpenings } from "./streams/openings.ts";
import { readPosts } from "./streams/posts.ts";
import { type LineSchedule, readSchedules } from "./streams/schedules.ts";

/** What a metric can be made from: each stream gives one kind of fact, each fact at its place. */
export interface FactStreams {
  readonly doctors: DoctorThen;
  readonly centres: CentreThen;
  readonly lines: LineThen;
  readonly schedules: LineSchedule;
  readonly lineWeeks: LineWeek;
  readonly centreWeeks: CentreWeek;
  readonly firstStays: FirstStay;
  readonly feedback: Feedback;
  readonly posts: TeamPost;
  readonly indicators: IndicatorReading;
  readonly continuity: ContinuityReport;
  readonly access: CommuneAccess;
  readonly openings: OpeningThen;
}

export type FactStream = keyof FactStreams;

/**
 * Takes in a fact: the place where it lies and the span in which it is counted, both by number; or the
 * spans up to `until`, excluded, while it holds on.
 */
export type Give<Fact> = (place: number, span: number, fact: Fact, until?: number) => void;

/** What a stream may read besides the centres and their lines, which place everything. */
export type FactKind = Exclude<keyof NetworkFacts, "centres" | "lines" | "profiles" | "regionOfLivingArea">;

/**
 * How a stream is read. EVENTS happen on a day: each is given once, in its step of the period, and
 * the steps are merged into the whole. A STATE holds on a day: it is given anew for every span, on
 * the span's day, and never merged over time.
 */
export interface StreamReader<Fact> {
  readonly nature: "EVENTS" | "STATE";
  /** The facts without which it would tell something else. */
  readonly reads: readonly FactKind[];
  readonly read: (facts: IndexedFacts, give: Give<Fact>) => void;
}

const schedule = ["assignments", "closedWeeks"] as const;
const weeks = [...schedule, "activityWeeks"] as const;

/** How each stream is read from the network's facts. */
export const streams: { readonly [Stream in FactStream]: StreamReader<FactStreams[Stream]> } = {
  doctors: { nature: "STATE", reads: ["doctors", ...schedule], read: readDoctors },
  centres: { nature: "STATE", reads: ["panelCounts"], read: readCentres },
  lines: { nature: "STATE", reads: [], read: readLines },
  schedules: { nature: "STATE", reads: schedule, read: readSchedules },
  lineWeeks: { nature: "EVENTS", reads: weeks, read: readLineWeeks },
  centreWeeks: { nature: "EVENTS", reads: [...weeks, "panelCounts"], read: readCentreWeeks },
  firstStays: { nature: "EVENTS", reads: schedule, read: readFirstStays },
  feedback: { nature: "EVENTS", reads: ["feedback"], read: readFeedback },
  posts: { nature: "STATE", reads: ["teamPosts"], read: readPosts },
  indicators: { nature: "STATE", reads: ["indicators"], read: readIndicators },
  continuity: { nature: "STATE", reads: ["continuity"], read: readContinuity },
  access: { nature: "STATE", reads: ["travel"], read: readAccess },
  openings: { nature: "STATE", reads: ["openings"], read: readOpenings },
};
