import type { IsoWeek, Vacancy } from "@ms/domain";
import { builder } from "../builder.ts";
import { Line } from "../centre/line.schema.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { VacancyType } from "../line-week/vacancy.schema.ts";
import type { Context } from "../context.ts";
import { listOf, page } from "../shared/page.ts";
import { DifferenceType, RecipientType } from "./difference.schema.ts";
import { loadDifferences } from "./differences.loader.ts";
import type { PlanCertificate } from "./plan-records.ts";
import { loadRecipients } from "./recipients.loader.ts";
import { visiblePlan } from "./rotation.policy.ts";
import { takeBackUntil } from "./take-back-until.ts";

const PlanState = builder.enumType("PlanState", {
  description: "Where a plan stands.",
  values: {
    DRAFT: { description: "Proposed by the planner; nobody is bound." },
    PUBLISHED: { description: "In force: its weeks are confirmed." },
    SUPERSEDED: { description: "Published once, since replaced for some of its weeks." },
  } as const,
});

const Certificate = builder.objectRef<PlanCertificate>("PlanCertificate").implement({
  description: "What the planner proved of its plan.",
  fields: (t) => ({
    seats: t.exposeInt("seats", { description: "Open line-weeks of the horizon." }),
    covered: t.exposeInt("covered", { description: "Those with a doctor, booked ones included." }),
    booked: t.exposeInt("booked", { description: "Those that were booked before." }),
    coverageBound: t.exposeInt("coverageBound", { description: "No plan covers more than this." }),
    cost: t.exposeInt("cost", { description: "Preference points of the plan." }),
    costBound: t.exposeInt("costBound", { description: "No plan of this coverage costs less." }),
    isProvenBest: t.exposeBoolean("isProvenBest", { description: "Whether both bounds are met." }),
    doctorsServing: t.exposeInt("doctorsServing", { description: "Doctors with at least one week." }),
  }),
});

const PlannedWeek = builder.prismaObject("PlannedWeek", {
  description: "A line-week that the plan gives to a doctor.",
  fields: (t) => ({
    week: t.field({ type: "IsoWeek", description: "The ISO week.", resolve: ({ week }) => week as IsoWeek }),
    line: t.relation("line", { type: Line, description: "The line." }),
    doctor: t.relation("doctor", { type: Doctor, description: "The doctor." }),
  }),
});

const storedPlan = (id: string, { database }: Pick<Context, "database">) =>
  database.plan.findUniqueOrThrow({ where: { id } });

export const Plan = builder.prismaNode("Plan", {
  description: "A rotation plan of a horizon. For planners.",
  id: { field: "id" },
  nullable: true,
  findUnique: (id, { viewer }) => visiblePlan(viewer, id),
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "The identifier that `publishPlan` takes." }),
    state: t.expose("state", { type: PlanState, description: "Where it stands." }),
    from: t.field({
      type: "IsoWeek",
      description: "First week.",
      resolve: ({ fromWeek }) => fromWeek as IsoWeek,
    }),
    weeks: t.exposeInt("weeks", { description: "How many weeks." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    publishedAt: t.expose("publishedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was published.",
    }),
    certificate: t.field({
      type: Certificate,
      description: "What the planner proved.",
      resolve: ({ certificate }) => certificate as unknown as PlanCertificate,
    }),
    vacancies: t.field({
      type: [VacancyType],
      description: "The line-weeks left open, and why.",
      resolve: ({ vacancies }) => vacancies as unknown as Vacancy[],
    }),
    differences: t.field({
      type: [DifferenceType],
      description: "What putting it in force would change, by week, then line; nothing once it is published.",
      resolve: async ({ id }, _, context) => loadDifferences(await storedPlan(id, context), context),
    }),
    recipients: t.field({
      type: [RecipientType],
      description: "Who would be told if it were published, by their first week; nobody once it is.",
      resolve: async ({ id }, _, context) => loadRecipients(await storedPlan(id, context), context.database),
    }),
    takeBackUntil: t.field({
      type: "DateTime",
      nullable: true,
      description: "Until when `takeBackPublication` may take it back; null when it is not in force.",
      resolve: async ({ id }, _, context) => takeBackUntil(await storedPlan(id, context), context),
    }),
    plannedWeeks: t.relatedConnection(
      "plannedWeeks",
      {
        cursor: "planId_lineId_week",
        ...page,
        type: PlannedWeek,
        totalCount: true,
        description: "The weeks that the plan gives beside those already booked, by week, then line.",
        query: { orderBy: [{ week: "asc" }, { lineId: "asc" }] },
      },
      ...listOf("PlannedWeek"),
    ),
  }),
});

builder.queryFields((t) => ({
  plans: t.prismaConnection(
    {
      type: Plan,
      cursor: "id",
      ...page,
      nullable: true,
      description: "The plans, the latest first. For planners.",
      totalCount: (_, __, { database }) => database.plan.count(),
      resolve: (query, _, __, { database }) => database.plan.findMany({ ...query, orderBy: { id: "desc" } }),
    },
    ...listOf("Plan"),
  ),
  plan: t.prismaField({
    type: Plan,
    nullable: true,
    description: "One plan; null when absent or not yours to see.",
    args: { identifier: t.arg.string({ required: true, description: "The plan." }) },
    resolve: (query, _, { identifier }, { database, viewer }) =>
      database.plan.findUnique({ ...query, where: visiblePlan(viewer, identifier) }),
  }),
}));
