import { plainDate } from "@ms/database";
import { type IsoWeek, returnWishLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { giveFeedback } from "./feedback.commands.ts";

const WishEnum = builder.enumType("ReturnWish", {
  description: "Whether a doctor wishes to come back after a week.",
  values: enumValues(returnWishLabels),
});

const FeedbackType = builder.prismaObject("Feedback", {
  description: "What the viewer, a doctor, has said after a week. No free text.",
  fields: (t) => ({
    week: t.field({
      type: "IsoWeek",
      description: "The ISO week.",
      resolve: ({ week }) => week as IsoWeek,
    }),
    centre: t.relation("centre", { description: "Where the doctor was." }),
    wantsToReturn: t.expose("wantsToReturn", {
      type: WishEnum,
      description: "Whether the doctor wishes to come back.",
    }),
    answeredOn: t.field({
      type: "Date",
      description: "The day of the answer.",
      resolve: ({ answeredOn }) => plainDate(answeredOn),
    }),
  }),
});

builder.queryField("myFeedback", (t) =>
  t.prismaField({
    type: [FeedbackType],
    nullable: true,
    description: "What the viewer, a doctor, has said after each week, the latest first.",
    resolve: (query, _, __, { database, viewer: { doctorId } }) =>
      doctorId === undefined
        ? []
        : database.feedback.findMany({ ...query, where: { doctorId }, orderBy: { week: "desc" } }),
  }),
);

builder.mutationField("giveFeedback", (t) =>
  t.field({
    type: FeedbackType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Says whether the viewer, a doctor, wishes to come back after a week that is over; said again, the last word holds.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      wantsToReturn: t.arg({ type: WishEnum, required: true, description: "Whether to come back." }),
    },
    resolve: async (_, said, context) => settle(await giveFeedback(said, context)),
  }),
);
