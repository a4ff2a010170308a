import type { Feedback } from "../network/feedback.ts";
import type { TeamPost } from "../network/team-post.ts";
import type { ContinuityReport } from "../network/continuity-report.ts";
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

/**
 * How a stream is read. EVENTS happen on a day: each is given once, in its step of the period, and
 * the steps are merged into the whole. A STATE holds on a day: it is given anew for every span, on
 * the span's day, and never merged over time.
 */
export interface StreamReader<Fact> {
  readonly nature: "EVENTS" | "STATE";
  readonly read: (facts: IndexedFacts, give: Give<Fact>) => void;
}

/** How each stream is read from the network's facts. */
export const streams: { readonly [Stream in FactStream]: StreamReader<FactStreams[Stream]> } = {
  doctors: { nature: "STATE", read: readDoctors },
  centres: { nature: "STATE", read: readCentres },
  lines: { nature: "STATE", read: readLines },
  schedules: { nature: "STATE", read: readSchedules },
  lineWeeks: { nature: "EVENTS", read: readLineWeeks },
  centreWeeks: { nature: "EVENTS", read: readCentreWeeks },
  firstStays: { nature: "EVENTS", read: readFirstStays },
  feedback: { nature: "EVENTS", read: readFeedback },
  posts: { nature: "STATE", read: readPosts },
  indicators: { nature: "STATE", read: readIndicators },
  continuity: { nature: "STATE", read: readContinuity },
  access: { nature: "STATE", read: readAccess },
  openings: { nature: "STATE", read: readOpenings },
};
