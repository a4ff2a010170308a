import type { ActivityWeek as ActivityWeekRow } from "@ms/database";
import { addWeeks, mondayOf, type IsoWeek } from "@ms/domain";
import { builder } from "../builder.ts";
import { listOf, page } from "../shared/page.ts";
import { boundPeriod } from "../shared/period.ts";
import { type Correction, loadCorrections } from "./activity.loader.ts";
import { maySeeReporter, visibleActivity } from "./activity.policy.ts";

const centreOf = (line: string): string => line.replace(/-\d+$/, "");

type Counts = Pick<ActivityWeekRow, "consultations" | "unscheduled" | "homeVisits" | "remote">;

const counts = {
  consultations: "Face-to-face consultations of the GP.",
  unscheduled: "Those without appointment; null when not counted.",
  homeVisits: "Home visits, counted apart; null when not counted.",
  remote: "Remote consultations, counted apart; null when not counted.",
} as const;

const ActivityCorrection = builder.objectRef<Correction<Counts>>("ActivityCorrection").implement({
  description: "What a week's report said before it was corrected.",
  fields: (t) => ({
    consultations: t.int({
      description: counts.consultations,
      resolve: ({ before }) => before.consultations,
    }),
    unscheduled: t.int({
      nullable: true,
      description: counts.unscheduled,
      resolve: ({ before }) => before.unscheduled,
    }),
    homeVisits: t.int({
      nullable: true,
      description: counts.homeVisits,
      resolve: ({ before }) => before.homeVisits,
    }),
    remote: t.int({ nullable: true, description: counts.remote, resolve: ({ before }) => before.remote }),
    reportedBy: t.string({
      description: "Who had reported that: the visible prefix of a key.",
      resolve: ({ before }) => before.reportedBy,
    }),
    reportedAt: t.expose("reportedAt", { type: "DateTime", description: "When." }),
    replacedAt: t.expose("replacedAt", { type: "DateTime", description: "When it was corrected." }),
  }),
});

export const ActivityWeek = builder.prismaObject("ActivityWeek", {
  description: "What was done on a line in a week, as it was reported: counts, no patient.",
  fields: (t) => ({
    line: t.relation("line", { description: "The line." }),
    week: t.field({
      type: "IsoWeek",
      description: "The ISO week.",
      resolve: ({ week }) => week as IsoWeek,
    }),
    monday: t.field({
      type: "Date",
      description: "Its Monday.",
      resolve: ({ week }) => mondayOf(week as IsoWeek),
    }),
    consultations: t.exposeInt("consultations", { description: counts.consultations }),
    unscheduled: t.exposeInt("unscheduled", { nullable: true, description: counts.unscheduled }),
    homeVisits: t.exposeInt("homeVisits", { nullable: true, description: counts.homeVisits }),
    remote: t.exposeInt("remote", { nullable: true, description: counts.remote }),
    reportedBy: t.string({
      nullable: true,
      description:
        "Who reported these counts: a key's visible prefix, or `gateway`. Null when not yours to see.",
      resolve: ({ lineId, reportedBy }, _, { viewer }) =>
        maySeeReporter(viewer, centreOf(lineId)) ? reportedBy : null,
    }),
    reportedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When. Null when not yours to see.",
      resolve: ({ lineId, reportedAt }, _, { viewer }) =>
        maySeeReporter(viewer, centreOf(lineId)) ? reportedAt : null,
    }),
    corrections: t.loadableList({
      type: ActivityCorrection,
      nullable: { list: true, items: false },
      description: "What the report said before, the latest first. Null when not yours to see.",
      load: async (keys: string[], { database, viewer }) =>
        (await loadCorrections<Counts>({ kind: "ACTIVITY", keys }, database)).map((each, index) =>
          maySeeReporter(viewer, centreOf(keys[index]?.split(" ")[0] ?? "")) ? each : null,
        ),
      resolve: ({ lineId, week }) => `${lineId} ${week}`,
    }),
  }),
});

interface Asked {
  readonly from: IsoWeek;
  readonly weeks: number;
  readonly line?: string | null | undefined;
  readonly centre?: string | null | undefined;
}

const reportsOf = ({ line, centre, ...period }: Asked) => {
  const { from, weeks } = boundPeriod(period);
  return {
    week: { gte: from, lte: addWeeks(from, weeks - 1) },
    ...(line != null && { lineId: line }),
    ...(centre != null && { line: { centreId: centre } }),
  };
};

builder.queryField("activityWeeks", (t) =>
  t.prismaConnection(
    {
      type: ActivityWeek,
      cursor: "lineId_week",
      ...page,
      nullable: true,
      description:
        "The reports of a period, by week, then line, with who reported what and when. For the centre's coordinator and planners; for a doctor, the counts of the doctor's own weeks.",
      args: {
        from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
        weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
        line: t.arg.string({ description: "Only this line: `ajain-1`." }),
        centre: t.arg.string({ description: "Only this centre, by identifier." }),
      },
      totalCount: async (_, args, context) =>
        context.database.activityWeek.count({
          where: { AND: [reportsOf(args), await visibleActivity(context)] },
        }),
      resolve: async (query, _, args, context) =>
        context.database.activityWeek.findMany({
          ...query,
          where: { AND: [reportsOf(args), await visibleActivity(context)] },
          orderBy: [{ week: "asc" }, { lineId: "asc" }],
        }),
    },
    ...listOf("ActivityWeek"),
  ),
);
