import { builder } from "../builder.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { closeWeek, reopenWeek } from "./closing.commands.ts";
import { ClosureReasonEnum, LineWeekType } from "./line-week.schema.ts";

builder.mutationFields((t) => ({
  closeWeek: t.field({
    type: LineWeekType,
    description:
      "Closes a line in a week on purpose: no doctor is wanted, so none is missing. Weeks past may be closed too. For the centre's coordinator and planners.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      reason: t.arg({ type: ClosureReasonEnum, required: true, description: "Why." }),
    },
    resolve: async (_, request, context) => settle(await closeWeek(request, context)),
  }),
  reopenWeek: t.field({
    type: LineWeekType,
    description: "Opens a closed line-week again. For the centre's coordinator and planners.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, request, context) => settle(await reopenWeek(request, context)),
  }),
}));
