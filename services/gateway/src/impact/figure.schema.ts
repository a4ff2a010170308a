import type { CodedRefusal, Interval, Period, PublishedFigure, PublishedPart, Scope } from "@ms/domain";
import { catalogue } from "@ms/domain";
import { builder } from "../builder.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { Attribution } from "../territory/territory.schema.ts";
import { MetricType, ScopeKindEnum, UnitEnum } from "./metric.schema.ts";

export const FigureScope = builder.objectRef<Scope>("Scope").implement({
  description: "What a figure is about.",
  fields: (t) => ({
    kind: t.expose("kind", { type: ScopeKindEnum, description: "What it is." }),
    code: t.exposeString("code", { description: "Its code there; empty for the network." }),
  }),
});

const IntervalType = builder.objectRef<Interval>("Interval").implement({
  description: "Wilson interval of a share at 95 %.",
  fields: (t) => ({
    lower: t.exposeFloat("lower", { description: "Lower bound." }),
    upper: t.exposeFloat("upper", { description: "Upper bound." }),
  }),
});

const PeriodType = builder.objectRef<Period>("Period").implement({
  description: "First and last day of a period.",
  fields: (t) => ({
    from: t.expose("from", { type: "Date", description: "First day." }),
    to: t.expose("to", { type: "Date", description: "Last day." }),
  }),
});

const Breakdown = builder.objectRef<PublishedPart>("BreakdownPart").implement({
  description: "One part of a figure that counts by kind; percentages add up to 100.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Stable key of the part." }),
    label: t.expose("label", { type: LocalizedText, description: "Its name." }),
    count: t.int({
      nullable: true,
      description: "How many; null when withheld, because it could tell of a person.",
      resolve: ({ count }) => count ?? null,
    }),
    percent: t.int({
      nullable: true,
      description: "Share in whole percent; withheld with its count.",
      resolve: ({ percent }) => percent ?? null,
    }),
  }),
});

const Remark = builder.objectRef<CodedRefusal>("FigureRemark").implement({
  description: "What a reader must know of a figure.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code." }),
    message: t.expose("message", { type: LocalizedText, description: "The remark in words." }),
  }),
});

export const FigureType = builder.objectRef<PublishedFigure>("Figure").implement({
  description: "A metric's value with all that it needs to be quoted honestly.",
  fields: (t) => ({
    metric: t.field({
      type: MetricType,
      description: "What is measured.",
      resolve: ({ metric }) => catalogue.find(({ key }) => key === metric)!,
    }),
    value: t.float({
      nullable: true,
      description: "The value; null when unknown or withheld, never zero for unknown.",
      resolve: ({ value }) => value ?? null,
    }),
    n: t.int({
      nullable: true,
      description: "How many facts it rests on; withheld with its value.",
      resolve: ({ n }) => n ?? null,
    }),
    unit: t.expose("unit", { type: UnitEnum, description: "What it is counted in." }),
    scope: t.expose("scope", { type: FigureScope, description: "What it is about." }),
    asOf: t.expose("asOf", { type: "Date", description: "The day at whose start it holds." }),
    period: t.field({
      type: PeriodType,
      nullable: true,
      description: "The period of a flow, where one was asked for.",
      resolve: ({ period }) => period ?? null,
    }),
    definitionVersion: t.exposeInt("definitionVersion", { description: "Version of the definition." }),
    source: t.exposeString("source", { description: "Where it comes from." }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: "Its uncertainty, for a share of a sample.",
      resolve: ({ interval }) => interval ?? null,
    }),
    week: t.field({
      type: "IsoWeek",
      nullable: true,
      description: "The week itself, for a figure that is one.",
      resolve: ({ week }) => week ?? null,
    }),
    breakdown: t.field({
      type: [Breakdown],
      nullable: true,
      description: "Its parts, for a figure that counts by kind.",
      resolve: ({ breakdown }) => (breakdown === undefined ? null : [...breakdown]),
    }),
    vintage: t.int({
      nullable: true,
      description: "The year that a public indicator describes.",
      resolve: ({ vintage }) => vintage ?? null,
    }),
    attribution: t.field({
      type: Attribution,
      nullable: true,
      description: "How sure that year is.",
      resolve: ({ attribution }) => attribution ?? null,
    }),
    flags: t.field({
      type: [Remark],
      description: "What a reader must know.",
      resolve: ({ flags }) => [...flags],
    }),
    isSuppressed: t.exposeBoolean("suppressed", {
      description: "Whether the value is known and withheld, because it could tell of a person.",
    }),
    missing: t.field({
      type: Remark,
      nullable: true,
      description: "Why there is no value.",
      resolve: ({ missing }) => missing ?? null,
    }),
  }),
});
