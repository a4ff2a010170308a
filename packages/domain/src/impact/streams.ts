import type { Feedback } from "../network/feedback.ts";
import type { TeamPost } from "../network/team-post.ts";
import type { Moment, NetworkFacts } from "./facts.ts";
import type { Place } from "./scope.ts";
import { type CentreThen, readCentres } from "./streams/centres.ts";
import { type JoinedDoctor, readDoctors } from "./streams/doctors.ts";
import { readFeedback } from "./streams/feedback.ts";
import { type IndicatorReading, readIndicators } from "./streams/indicators.ts";
import { type LineWeek, readLineWeeks } from "./streams/line-weeks.ts";
import { type LineThen, readLines } from "./streams/lines.ts";
import { readPosts } from "./streams/posts.ts";

/** What a metric can be made from: each stream gives one kind of fact, each fact at its place. */
export interface FactStreams {
  readonly doctors: JoinedDoctor;
  readonly centres: CentreThen;
  readonly lines: LineThen;
  readonly lineWeeks: LineWeek;
  readonly feedback: Feedback;
  readonly posts: TeamPost;
  readonly indicators: IndicatorReading;
}

export type FactStream = keyof FactStreams;

/** How each stream is read from the network's facts. */
export const streams: {
  readonly [Stream in FactStream]: (
    facts: NetworkFacts,
    moment: Moment,
  ) => Iterable<[Place, FactStreams[Stream]]>;
} = {
  doctors: readDoctors,
  centres: readCentres,
  lines: readLines,
  lineWeeks: readLineWeeks,
  feedback: readFeedback,
  posts: readPosts,
  indicators: readIndicators,
};
