import type { PlainDate } from "../calendar/plain-date.ts";
import type { ActivityWeek } from "../network/activity-week.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Centre } from "../network/centre.ts";
import type { ClosedWeek } from "../network/closed-week.ts";
import type { ContinuityReport } from "../network/continuity-report.ts";
import type { Doctor } from "../network/doctor.ts";
import type { Feedback } from "../network/feedback.ts";
import type { Line } from "../network/line.ts";
import type { OpeningProject } from "../network/opening-project.ts";
import type { PanelCount } from "../network/panel-count.ts";
import type { TeamPost } from "../network/team-post.ts";
import type { TerritoryIndicator } from "../network/territory.ts";
import type { CentreProfile } from "../profile/profile.ts";

/** A doctor as figures see one. The kinds and dates of the file's papers tell who is eligible; without them that is unknown. */
export type CountedDoctor = Pick<Doctor, "id" | "joinedOn" | "statuses" | "birthYear" | "homeDepartment"> &
  Partial<Pick<Doctor, "documents">>;

/** How far people live from the centres, and how much a longer way weighs: given, never assumed. */
export interface Travel {
  readonly communes: readonly {
    readonly inseeCode: string;
    readonly regionCode: string;
    readonly population: number;
    /** Minutes to each centre in reach, by its identifier. */
    readonly minutesTo: Readonly<Record<string, number>>;
  }[];
  /** Weights by travel time, in rising minutes: `[[10, 1], [15, 0.3]]`. The last is the edge of the catchment. */
  readonly steps: readonly (readonly [upTo: number, weight: number])[];
}

/** What the figures are computed from. Whoever loads it leaves out names and phones. */
export interface NetworkFacts {
  readonly centres: readonly Centre[];
  readonly lines: readonly Line[];
  readonly doctors: readonly CountedDoctor[];
  readonly assignments: readonly Assignment[];
  readonly activityWeeks: readonly ActivityWeek[];
  readonly panelCounts: readonly PanelCount[];
  readonly feedback: readonly Feedback[];
  readonly indicators: readonly TerritoryIndicator[];
  readonly teamPosts: readonly TeamPost[];
  readonly closedWeeks?: readonly Omit<ClosedWeek, "reason">[];
  readonly openings?: readonly OpeningProject[];
  readonly continuity?: readonly ContinuityReport[];
  readonly travel?: Travel;
  /** The region that each living area lies in, by their codes. */
  readonly regionOfLivingArea?: Readonly<Record<string, string>>;
  /** The kinds of centre, where a partner adds some of its own. */
  readonly profiles?: readonly CentreProfile[];
}

/** First and last day of a period. A week belongs to the period that its Monday lies in. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The moment that figures speak of: the start of the day `asOf`. Stocks are taken then (counts of
 * that day included); flows run over the weeks completed before, within `period` where one is asked.
 */
export interface Moment {
  readonly asOf: PlainDate;
  readonly period?: Period | undefined;
}

/** Whether a day lies in the period that is asked for; every day does when none is. */
export const isInPeriod = (day: PlainDate, period: Period | undefined): boolean =>
  period === undefined || (period.from <= day && day <= period.to);
