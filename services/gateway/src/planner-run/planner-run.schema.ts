import { builder } from "../builder.ts";
import { Plan } from "../rotation/rotation.schema.ts";
import { RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { runPlanner } from "./planner-run.commands.ts";

builder.mutationField("runPlanner", (t) =>
  t.prismaField({
    type: Plan,
    description:
      "Plans the open line-weeks of a horizon around what is booked, and keeps the plan as a draft. For planners.",
    authScopes: { may: "planRotations" },
    errors: { types: [RuleRefused] },
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 53 at most." }),
    },
    resolve: async (query, _, horizon, context) => {
      const { id } = settle(await runPlanner(horizon, context));
      return context.database.plan.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
