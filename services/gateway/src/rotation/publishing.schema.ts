import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { signalsOf } from "../subscription/signals.ts";
import { dropDifference } from "./drop-difference.commands.ts";
import { publishPlan } from "./rotation.commands.ts";
import { Plan } from "./rotation.schema.ts";
import { takeBackPublication } from "./take-back.commands.ts";

builder.mutationFields((t) => {
  const named = { identifier: t.arg.string({ required: true, description: "The plan." }) };
  const refusals = { types: [NotFound, RuleRefused] };
  return {
    publishPlan: t.prismaField({
      type: Plan,
      description:
        "Puts a draft in force: its weeks are confirmed, all or none, if every hard rule still allows it. For planners.",
      errors: refusals,
      args: {
        ...named,
        withoutMoves: t.arg.boolean({
          description: "Leaves every standing doctor where they are, and publishes the rest.",
        }),
      },
      resolve: async (query, _, { identifier, withoutMoves }, context) => {
        const { id } = settle(
          await publishPlan({ id: identifier, isWithoutMoves: withoutMoves === true }, context),
        );
        return context.database.plan.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
    takeBackPublication: t.prismaField({
      type: Plan,
      description:
        "Takes a publication back until `Plan.takeBackUntil`: everything is as it was before, and the plan is a draft again, unless somebody has changed one of its weeks since. For planners.",
      errors: refusals,
      args: named,
      resolve: async (query, _, { identifier }, context) => {
        const { id } = settle(await takeBackPublication(identifier, context));
        return context.database.plan.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
    dropDifference: t.prismaField({
      type: Plan,
      description:
        "Leaves one difference out of a draft: the week keeps its standing doctor, or stays open, if the rules allow it. For planners.",
      errors: refusals,
      args: {
        ...named,
        line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
        week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      },
      resolve: async (query, _, { identifier, line, week }, context) => {
        const { id } = settle(await dropDifference({ id: identifier, line, week }, context));
        return context.database.plan.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
  };
});

const latest = { where: { state: "PUBLISHED" as const }, orderBy: { publishedAt: "desc" as const } };

builder.subscriptionField("publication", (t) =>
  t.prismaField({
    type: Plan,
    nullable: true,
    description:
      "The plan in force that was published last, and again whenever a plan has changed; null when there is none. For planners.",
    subscribe: (_, __, { revisions, isOver }: Context) => signalsOf(["Plan"], { revisions, isOver: isOver! }),
    resolve: (query, _, __, { database }) => database.plan.findFirst({ ...query, ...latest }),
  }),
);
