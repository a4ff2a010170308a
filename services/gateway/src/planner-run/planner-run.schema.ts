import type { IsoWeek } from "@ms/domain";
import { builder } from "../builder.ts";
import { Plan } from "../rotation/rotation.schema.ts";
import { findOwnRun } from "./planner-run.loader.ts";
import { visibleRun } from "./planner-run.policy.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { awaitPlan, endRun, startRun } from "./planner-run.commands.ts";
import { runStateLabels, runStepLabels } from "./run-words.ts";
import type { RunFailure, RunProgress } from "./run-records.ts";

const RunState = builder.enumType("PlannerRunState", {
  description: "Where a planner run stands.",
  values: {
    QUEUED: { description: "It waits for its turn; runs are taken in the order in which they were asked." },
    RUNNING: { description: "It plans." },
    DONE: { description: "It searched to its end; its plan is a draft." },
    STOPPED: { description: "It was stopped; the best plan found is a draft." },
    FAILED: { description: "It could not plan: `failure` says why." },
    CANCELLED: { description: "It was cancelled; nothing was kept." },
  } as const,
});

const RunStep = builder.enumType("PlannerRunStep", {
  description: "What a planner run does.",
  values: {
    COVERING: { description: "It looks for doctors, line-week by line-week." },
    IMPROVING: { description: "All line-weeks were looked at; it betters the plan and proves it." },
  } as const,
});

const Progress = builder.objectRef<RunProgress>("PlannerRunProgress").implement({
  description: "How far a planner run has come.",
  fields: (t) => ({
    step: t.expose("step", { type: RunStep, description: "What it does." }),
    stepLabel: t.field({
      type: LocalizedText,
      description: "What it does, in words.",
      resolve: ({ step }) => runStepLabels[step],
    }),
    round: t.exposeInt("round", { description: "Round of improvement; 0 while covering." }),
    seats: t.exposeInt("seats", { description: "Open line-weeks of the horizon." }),
    searched: t.exposeInt("searched", { description: "Those looked at so far." }),
    covered: t.exposeInt("covered", {
      nullable: true,
      description: "Those that the best plan so far covers; null before there is one.",
    }),
    coverageBound: t.exposeInt("coverageBound", {
      nullable: true,
      description: "No plan covers more than this; null while nothing is proven.",
    }),
  }),
});

const Failure = builder.objectRef<RunFailure>("PlannerRunFailure").implement({
  description: "Why a planner run failed.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code." }),
    message: t.expose("message", { type: LocalizedText, description: "The reason in words." }),
  }),
});

export const PlannerRun = builder.prismaNode("PlannerRun", {
  description: "A request to plan a horizon, from the queue to its draft. For planners.",
  id: { field: "id" },
  nullable: true,
  findUnique: (id, { viewer }) => visibleRun(viewer, id),
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "The identifier that `stopPlannerRun` takes." }),
    state: t.expose("state", { type: RunState, description: "Where it stands." }),
    stateLabel: t.field({
      type: LocalizedText,
      description: "Where it stands, in words.",
      resolve: ({ state }) => runStateLabels[state],
    }),
    from: t.field({
      type: "IsoWeek",
      description: "First week.",
      resolve: ({ fromWeek }) => fromWeek as IsoWeek,
    }),
    weeks: t.exposeInt("weeks", { description: "How many weeks." }),
    seed: t.exposeInt("seed", { nullable: true, description: "Decides between equal choices." }),
    askedAt: t.expose("askedAt", { type: "DateTime", description: "When it was asked for." }),
    startedAt: t.expose("startedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it began; null while it waits.",
    }),
    finishedAt: t.expose("finishedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it ended; null before.",
    }),
    progress: t.field({
      type: Progress,
      nullable: true,
      description: "How far it has come; null before its first word.",
      resolve: ({ progress }) => progress as RunProgress | null,
    }),
    failure: t.field({
      type: Failure,
      nullable: true,
      description: "Why it failed; null unless it did.",
      resolve: ({ failure }) => failure as RunFailure | null,
    }),
    plan: t.relation("plan", {
      type: Plan,
      nullable: true,
      description: "Its draft; null until it is done or stopped.",
    }),
  }),
});

builder.queryField("plannerRun", (t) =>
  t.prismaField({
    type: PlannerRun,
    nullable: true,
    description: "One planner run: ask again to follow it. Null when absent or not yours to see.",
    args: { identifier: t.arg.string({ required: true, description: "The run." }) },
    resolve: (query, _, { identifier }, { database, viewer }) =>
      database.plannerRun.findUnique({ ...query, where: visibleRun(viewer, identifier) }),
  }),
);

builder.queryField("myPlannerRun", (t) =>
  t.prismaField({
    type: PlannerRun,
    nullable: true,
    description:
      "The run that the viewer has asked for last, until its draft is published or an hour after it ended without one. For planners.",
    resolve: (query, _, __, context) => findOwnRun(query, context),
  }),
);

builder.mutationFields((t) => {
  const horizon = {
    from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
    weeks: t.arg.int({ required: true, description: "How many weeks, 53 at most." }),
    seed: t.arg.int({ description: "Decides between equal choices; the same seed gives the same plan." }),
  };
  const named = { identifier: t.arg.string({ required: true, description: "The run." }) };
  return {
    startPlannerRun: t.prismaField({
      type: PlannerRun,
      description:
        "Puts a run in the queue: it plans the open line-weeks of a horizon around what is booked. For planners.",
      errors: { types: [RuleRefused] },
      args: horizon,
      resolve: async (query, _, request, context) => {
        const { id } = settle(await startRun(request, context));
        return context.database.plannerRun.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
    stopPlannerRun: t.prismaField({
      type: PlannerRun,
      description: "Has a run come back at once: the best plan found becomes a draft. For planners.",
      errors: { types: [NotFound, RuleRefused] },
      args: named,
      resolve: async (query, _, { identifier }, context) => {
        const { id } = settle(await endRun({ identifier, wish: "STOP" }, context));
        return context.database.plannerRun.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
    cancelPlannerRun: t.prismaField({
      type: PlannerRun,
      description: "Gives a run up, in the queue or under way: nothing is kept. For planners.",
      errors: { types: [NotFound, RuleRefused] },
      args: named,
      resolve: async (query, _, { identifier }, context) => {
        const { id } = settle(await endRun({ identifier, wish: "CANCEL" }, context));
        return context.database.plannerRun.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
    runPlanner: t.prismaField({
      type: Plan,
      description:
        "`startPlannerRun`, and the wait for its draft: for short horizons and scripts. For planners.",
      errors: { types: [RuleRefused] },
      args: horizon,
      resolve: async (query, _, request, context) => {
        const run = settle(await startRun(request, context));
        const { id } = settle(await awaitPlan(run.id, context));
        return context.database.plan.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
  };
});
