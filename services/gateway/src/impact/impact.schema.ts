import { catalogue, networkScope, timeStepLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { settle } from "../shared/refusal-to-graphql.ts";
import { computeVisibleFigures } from "./compute-visible-figures.ts";
import { FigureType } from "./figure.schema.ts";
import { MetricKey, ScopeKindEnum } from "./metric.schema.ts";

export const ScopeInput = builder.inputType("ScopeInput", {
  description: "What figures are asked about.",
  fields: (t) => ({
    kind: t.field({ type: ScopeKindEnum, required: true, description: "What it is." }),
    code: t.string({
      defaultValue: "",
      description: "Its code: `23`, `23002`, `ajain`, `ajain-1`; empty for the network.",
    }),
  }),
});

export const PeriodInput = builder.inputType("PeriodInput", {
  description: "A period, for flows; a week belongs to it by its Monday.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "First day." }),
    to: t.field({ type: "Date", required: true, description: "Last day." }),
  }),
});

const TimeStep = builder.enumType("TimeStep", {
  description: "The steps that a period can be cut into.",
  values: enumValues(timeStepLabels),
});

const GroupingInput = builder.inputType("GroupingInput", {
  description: "How figures are grouped: for each step of the period, for each place of the scope, or both.",
  fields: (t) => ({
    time: t.field({
      type: TimeStep,
      description:
        "For each step of the period; of all the time since the first line began when none is asked.",
    }),
    place: t.field({
      type: ScopeKindEnum,
      description: "For each place of this kind in the scope; those that the key does not open are left out.",
    }),
  }),
});

builder.queryField("impact", (t) =>
  t.field({
    type: [FigureType],
    description:
      "Figures of the network or of a part of it, computed from its data: by place, by step, in the order of the catalogue. Of a part that the key does not open they say no more than of one that does not exist.",
    args: {
      metrics: t.arg({ type: [MetricKey], description: "Which ones; all when absent." }),
      scope: t.arg({ type: ScopeInput, description: "About what; the network when absent." }),
      asOf: t.arg({ type: "Date", description: "At the start of which day; the network's day when absent." }),
      period: t.arg({ type: PeriodInput, description: "For flows: only this period." }),
      by: t.arg({ type: GroupingInput, description: "How to group them; one figure a metric when absent." }),
    },
    resolve: async (_, { metrics, scope, asOf, period, by }, context) => {
      const request = {
        metrics: catalogue.filter(({ key }) => metrics?.includes(key) ?? true),
        scope: scope == null ? networkScope : { kind: scope.kind, code: scope.code ?? "" },
        asOf: asOf ?? context.today,
        period: period ?? undefined,
        by: { time: by?.time ?? undefined, place: by?.place ?? undefined },
      };
      return [...settle(await computeVisibleFigures(request, context))];
    },
  }),
);
