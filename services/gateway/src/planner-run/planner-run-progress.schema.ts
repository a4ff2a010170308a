import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { signalsOf } from "../subscription/signals.ts";
import { visibleRun } from "./planner-run.policy.ts";
import { PlannerRun } from "./planner-run.schema.ts";

const isFinal = (state: string | undefined): boolean => state !== "QUEUED" && state !== "RUNNING";

/** Signals as long as a run may change. */
async function* signalsOfRun(identifier: string, { database, viewer, revisions, isOver }: Context) {
  for await (const signal of signalsOf(["PlannerRun"], { revisions, isOver: isOver! })) {
    const run = await database.plannerRun.findUnique({ where: visibleRun(viewer, identifier) });
    yield signal;
    if (isFinal(run?.state)) return;
  }
}

builder.subscriptionField("plannerRun", (t) =>
  t.prismaField({
    type: PlannerRun,
    nullable: true,
    description:
      "A planner run as it stands, and again whenever it has changed, to its end. Null when absent or not yours to see.",
    args: { identifier: t.arg.string({ required: true, description: "The run." }) },
    subscribe: (_, { identifier }, context) => signalsOfRun(identifier, context),
    resolve: (query, _, { identifier }, { database, viewer }) =>
      database.plannerRun.findUnique({ ...query, where: visibleRun(viewer, identifier) }),
  }),
);
