import { availabilityAnswerLabels, mondayOf } from "@ms/domain";
import { builder } from "../builder.ts";
import { weeksOf } from "../line-week/line-week.loader.ts";
import { enumValues } from "../shared/enum-values.ts";
import { boundPeriod } from "../shared/period.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { answerAvailability, confirmAvailability } from "./availability.commands.ts";
import { type AvailabilityWeek, loadAvailability } from "./availability.loader.ts";

const AnswerEnum = builder.enumType("AvailabilityAnswer", {
  description: "Whether a doctor could come in a week.",
  values: enumValues(availabilityAnswerLabels),
});

export const Week = builder.objectRef<AvailabilityWeek>("AvailabilityWeek").implement({
  description: "What a doctor has said of a week.",
  fields: (t) => ({
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    monday: t.field({ type: "Date", description: "Its Monday.", resolve: ({ week }) => mondayOf(week) }),
    answer: t.field({
      type: AnswerEnum,
      nullable: true,
      description: "Whether the doctor could come; null while nothing is said, which is no “no”.",
      resolve: ({ answer }) => answer,
    }),
    confirmedOn: t.field({
      type: "Date",
      nullable: true,
      description: "The day on which that was last said or confirmed.",
      resolve: ({ confirmedOn }) => confirmedOn,
    }),
    isPlaced: t.exposeBoolean("isPlaced", { description: "Whether the doctor has a line in that week." }),
  }),
});

const AnsweredAvailability = builder.objectRef<AvailabilityWeek[]>("AnsweredAvailability").implement({
  description: "The weeks that were answered or confirmed, as they stand now.",
  fields: (t) => ({
    weeks: t.field({ type: [Week], description: "Week by week.", resolve: (weeks) => weeks }),
  }),
});

const AnswerInput = builder.inputType("AvailabilityAnswerInput", {
  description: "What a doctor says of a week.",
  fields: (t) => ({
    week: t.field({ type: "IsoWeek", required: true, description: "The ISO week." }),
    answer: t.field({ type: AnswerEnum, required: true, description: "Whether the doctor could come." }),
  }),
});

builder.queryField("myAvailability", (t) =>
  t.field({
    type: [Week],
    nullable: true,
    description: "What the viewer, a doctor, has said of each week of a period.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
    },
    resolve: (_, period, { database, viewer: { doctorId } }) => {
      const weeks = weeksOf(boundPeriod(period));
      return doctorId === undefined ? [] : loadAvailability({ doctor: doctorId, weeks }, database);
    },
  }),
);

builder.mutationFields((t) => ({
  answerAvailability: t.field({
    type: AnsweredAvailability,
    errors: { types: [NotFound, RuleRefused] },
    description: "Keeps what the viewer, a doctor, says of weeks that are not over: all of it or nothing.",
    args: { answers: t.arg({ type: [AnswerInput], required: true, description: "60 weeks at most." }) },
    resolve: async (_, { answers }, context) => settle(await answerAvailability(answers, context)),
  }),
  confirmAvailability: t.field({
    type: AnsweredAvailability,
    errors: { types: [NotFound] },
    description: "Says that all that the viewer, a doctor, has answered for weeks to come still holds.",
    resolve: async (_, __, context) => settle(await confirmAvailability(context)),
  }),
}));
