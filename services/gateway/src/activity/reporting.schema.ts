import type { CodedRefusal, IsoWeek } from "@ms/domain";
import { builder } from "../builder.ts";
import { PanelCountType } from "../centre/centre-counts.schema.ts";
import { InputRefused, inLanguage, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { recordActivity, recordPanelCount, type Reported } from "./activity.commands.ts";
import { ActivityWeek } from "./activity.schema.ts";

const Remark = builder.objectRef<CodedRefusal>("Remark").implement({
  description: "What deserves a second look in a report that stands.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code, for programs." }),
    message: t.string({
      description: "What is unusual, in the language of `Accept-Language`.",
      resolve: ({ message }, _, context) => inLanguage(message, context),
    }),
  }),
});

const remarks = { description: "What deserves a second look; the report stands all the same." };

const RecordedActivity = builder
  .objectRef<Reported<{ lineId: string; week: IsoWeek }>>("RecordedActivity")
  .implement({
    description: "A week's report as it is kept now.",
    fields: (t) => ({
      activityWeek: t.prismaField({
        type: ActivityWeek,
        description: "The report.",
        resolve: (query, { place }, _, { database }) =>
          database.activityWeek.findUniqueOrThrow({ ...query, where: { lineId_week: place } }),
      }),
      remarks: t.field({ type: [Remark], ...remarks, resolve: (reported) => [...reported.remarks] }),
    }),
  });

const RecordedPanelCount = builder
  .objectRef<Reported<{ centreId: string; on: Date }>>("RecordedPanelCount")
  .implement({
    description: "A count of registered patients as it is kept now.",
    fields: (t) => ({
      panelCount: t.prismaField({
        type: PanelCountType,
        description: "The count.",
        resolve: (query, { place }, _, { database }) =>
          database.panelCount.findUniqueOrThrow({ ...query, where: { centreId_on: place } }),
      }),
      remarks: t.field({ type: [Remark], ...remarks, resolve: (reported) => [...reported.remarks] }),
    }),
  });

const RecordActivityInput = builder.inputType("RecordActivityInput", {
  description: "What was done on a line in a week. What is left out is unknown, not zero.",
  fields: (t) => ({
    line: t.string({ required: true, description: "The line: `ajain-1`." }),
    week: t.field({ type: "IsoWeek", required: true, description: "The ISO week." }),
    consultations: t.int({ required: true, description: "Face-to-face consultations of the GP." }),
    unscheduled: t.int({ description: "Those without appointment." }),
    homeVisits: t.int({ description: "Home visits, counted apart." }),
    remote: t.int({ description: "Remote consultations, counted apart." }),
  }),
});

const RecordPanelCountInput = builder.inputType("RecordPanelCountInput", {
  description: "The registered patients of a centre on a day. What is left out is unknown, not zero.",
  fields: (t) => ({
    centre: t.string({ required: true, description: "The centre, by identifier." }),
    on: t.field({ type: "Date", required: true, description: "The day of the count." }),
    registered: t.int({ required: true, description: "Patients registered with the centre." }),
    ald: t.int({ description: "Those with a recognised long-term condition." }),
    source: t.string({ description: "Where the count comes from; never who was counted." }),
  }),
});

builder.mutationFields((t) => ({
  recordActivity: t.field({
    type: RecordedActivity,
    description:
      "Keeps what was done on a line in a week. A later report corrects an earlier one, which stays readable. For the centre's coordinator and planners.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: { input: t.arg({ type: RecordActivityInput, required: true, description: "The report." }) },
    resolve: async (_, { input }, context) => settle(await recordActivity(input, context)),
  }),
  recordPanelCount: t.field({
    type: RecordedPanelCount,
    description:
      "Keeps how many patients a centre had on a day. A later report corrects an earlier one, which stays readable. For the centre's coordinator and planners.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: { input: t.arg({ type: RecordPanelCountInput, required: true, description: "The count." }) },
    resolve: async (_, { input }, context) => settle(await recordPanelCount(input, context)),
  }),
}));
