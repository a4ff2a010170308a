import { cancellationReasonLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { cancelWeek, withdrawWeek } from "./cancelling.commands.ts";
import { bookWeek, takeWeek } from "./line-week.commands.ts";
import { LineWeekType } from "./line-week.schema.ts";

const CancellationReasonEnum = builder.enumType("CancellationReason", {
  description: "Why a week is given up.",
  values: enumValues(cancellationReasonLabels),
});

builder.mutationFields((t) => ({
  bookWeek: t.field({
    type: LineWeekType,
    description:
      "Puts a doctor on a line for a week, when every rule allows it. For the centre's coordinator and planners.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      doctor: t.arg.string({ required: true, description: "The doctor: `d001`." }),
    },
    resolve: async (_, request, context) => settle(await bookWeek(request, context)),
  }),
  takeWeek: t.field({
    type: LineWeekType,
    description: "Puts the viewer, a doctor, on a line for a week, when every rule allows it.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, place, context) => settle(await takeWeek(place, context)),
  }),
  cancelWeek: t.field({
    type: LineWeekType,
    description: "Frees a line-week. For the centre's coordinator and planners.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      doctor: t.arg.string({
        description: "Who is thought to have the week: refused where somebody else has it by now.",
      }),
      reason: t.arg({ type: CancellationReasonEnum, required: true, description: "Why." }),
    },
    resolve: async (_, request, context) => settle(await cancelWeek(request, context)),
  }),
  withdrawWeek: t.field({
    type: LineWeekType,
    description:
      "Gives up a week that the viewer, a doctor, has and that is not over; the doctor is not asked for that week again. Why is not asked: it might tell of somebody's health.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, place, context) => settle(await withdrawWeek(place, context)),
  }),
}));
