import { answerHours as hours } from "@ms/domain";
import { builder } from "../builder.ts";
import { LineWeekType } from "../line-week/line-week.schema.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { callBackups } from "./backup-call.commands.ts";
import { offerWeek, offerWeekToAvailable, withdrawWeekOffer } from "./week-offer.commands.ts";

const hoursToAnswer = `Hours to answer, ${hours.least} to ${hours.most}.`;

builder.mutationFields((t) => ({
  offerWeek: t.field({
    type: LineWeekType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Offers an open line-week to some doctors, each of whom could be booked there: to all of them, or to none with the reasons of each. The first who accepts has it. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      doctors: t.arg.stringList({ required: true, description: "The doctors: `d001`." }),
      answerHours: t.arg.int({ defaultValue: hours.usual, description: hoursToAnswer }),
    },
    resolve: async (_, { answerHours, ...request }, context) =>
      settle(await offerWeek({ ...request, answerHours: answerHours ?? hours.usual }, context)),
  }),
  offerWeekToAvailable: t.field({
    type: LineWeekType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Offers an open line-week to every doctor who said yes to that week, could be booked there and is not asked yet. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      answerHours: t.arg.int({ defaultValue: hours.usual, description: hoursToAnswer }),
    },
    resolve: async (_, { answerHours, ...name }, context) =>
      settle(await offerWeekToAvailable({ ...name, answerHours: answerHours ?? hours.usual }, context)),
  }),
  callBackups: t.field({
    type: LineWeekType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Calls the backups of an open line-week: a few of the first tier at once, then the next each time that the hours to answer have passed, or all have declined. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      answerHours: t.arg.int({ defaultValue: hours.usual, description: hoursToAnswer }),
    },
    resolve: async (_, { answerHours, ...name }, context) =>
      settle(await callBackups({ ...name, answerHours: answerHours ?? hours.usual }, context)),
  }),
  withdrawWeekOffer: t.field({
    type: LineWeekType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Takes back an offer that nobody has answered; of a backup, no further tier is asked then. For the centre's coordinator and planners.",
    args: { identifier: t.arg.string({ required: true, description: "The offer." }) },
    resolve: async (_, { identifier }, context) => settle(await withdrawWeekOffer(identifier, context)),
  }),
}));
