import type { ActivityWeek } from "../network/activity-week.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Availability } from "../network/availability.ts";
import type { Centre } from "../network/centre.ts";
import type { ClosedWeek } from "../network/closed-week.ts";
import type { ContinuityReport } from "../network/continuity-report.ts";
import type { Doctor } from "../network/doctor.ts";
import type { Feedback } from "../network/feedback.ts";
import type { Line } from "../network/line.ts";
import type { PanelCount } from "../network/panel-count.ts";
import type { Partner } from "../network/partner.ts";
import type { TeamPost } from "../network/team-post.ts";
import type { TerritoryIndicator } from "../network/territory.ts";
import type { TravelTime } from "../network/travel-time.ts";
import { activity } from "./kinds/activity.ts";
import { assignments } from "./kinds/assignments.ts";
import { availability } from "./kinds/availability.ts";
import { centres } from "./kinds/centres.ts";
import { closedWeeks } from "./kinds/closed-weeks.ts";
import { continuity } from "./kinds/continuity.ts";
import { doctors } from "./kinds/doctors.ts";
import { feedback } from "./kinds/feedback.ts";
import { indicators } from "./kinds/indicators.ts";
import { lines } from "./kinds/lines.ts";
import { panel } from "./kinds/panel.ts";
import { partners } from "./kinds/partners.ts";
import { teamPosts } from "./kinds/team-posts.ts";
import { travelTimes } from "./kinds/travel-times.ts";
import type { Table } from "./table.ts";

/** What a row of each kind of file becomes. */
export interface TableRows {
  readonly centres: Centre;
  readonly lines: Line;
  readonly "team-posts": TeamPost;
  readonly doctors: Doctor;
  readonly availability: Availability;
  readonly assignments: Assignment;
  readonly "closed-weeks": ClosedWeek;
  readonly activity: ActivityWeek;
  readonly panel: PanelCount;
  readonly continuity: ContinuityReport;
  readonly feedback: Feedback;
  readonly indicators: TerritoryIndicator;
  readonly "travel-times": TravelTime;
  readonly partners: Partner;
}

export type TableKind = keyof TableRows;

/** The kinds of file, in the order in which a new network imports them: what is referred to comes first. */
export const tables: { readonly [Kind in TableKind]: Table<TableRows[Kind]> } = {
  centres,
  lines,
  "team-posts": teamPosts,
  doctors,
  availability,
  assignments,
  "closed-weeks": closedWeeks,
  activity,
  panel,
  continuity,
  feedback,
  indicators,
  "travel-times": travelTimes,
  partners,
};

/** Every kind of file, in the order of import. */
export const tableKinds = Object.keys(tables) as readonly TableKind[];
