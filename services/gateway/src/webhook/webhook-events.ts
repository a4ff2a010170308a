import type { WebhookEventType } from "@ms/database";
import { reachOf, type Right } from "../shared/rights.ts";
import { type CentrePlace, reachesCentre, type Viewer } from "../shared/viewer.ts";

interface EventKind {
  /** Its name in messages. */
  readonly name: string;
  readonly description: string;
  /** The data that it tells of. */
  readonly right: Right;
}

/** What can be told of, by its name in messages; the data that each holds are identifiers and dates alone. */
export const eventKinds: Readonly<Record<WebhookEventType, EventKind>> = {
  WEEK_UNCOVERED: {
    name: "week.uncovered",
    description: "A line-week to come has lost its doctor: `centre`, `line`, `week`.",
    right: "lineWeeks",
  },
  PLAN_PUBLISHED: {
    name: "plan.published",
    description:
      "A rotation plan is in force, and can no longer be taken back: `plan`, `from`, `weeks`. For those who see plans.",
    right: "plans",
  },
  SNAPSHOT_PUBLISHED: {
    name: "snapshot.published",
    description: "Figures were published for good: `snapshot`, its date.",
    right: "networkFigures",
  },
  CENTRE_OPENED: {
    name: "centre.opened",
    description: "A centre has its opening day: `centre`, `openedOn`.",
    right: "publicFacts",
  },
};

/** Whether a viewer may be told of events of a kind at all. */
export const mayFollow = (viewer: Viewer, type: WebhookEventType): boolean =>
  reachOf(viewer, eventKinds[type].right) !== "-";

/** Whether a viewer may be told of an event: what lies in a centre only where the viewer sees that centre's. */
export const mayHear = (
  viewer: Viewer,
  { type, centre }: { type: WebhookEventType; centre: CentrePlace | undefined },
): boolean =>
  centre === undefined ? mayFollow(viewer, type) : reachesCentre(viewer, eventKinds[type].right, centre);
