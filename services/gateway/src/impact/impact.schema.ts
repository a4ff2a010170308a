import { catalogue, networkScope } from "@ms/domain";
import { builder } from "../builder.ts";
import { computeVisibleFigures } from "./compute-visible-figures.ts";
import { FigureType } from "./figure.schema.ts";
import { MetricKey, ScopeKindEnum } from "./metric.schema.ts";

const ScopeInput = builder.inputType("ScopeInput", {
  description: "What figures are asked about.",
  fields: (t) => ({
    kind: t.field({ type: ScopeKindEnum, required: true, description: "What it is." }),
    code: t.string({
      defaultValue: "",
      description: "Its code: `23`, `23002`, `ajain`, `ajain-1`; empty for the network.",
    }),
  }),
});

const PeriodInput = builder.inputType("PeriodInput", {
  description: "A period, for flows; a week belongs to it by its Monday.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "First day." }),
    to: t.field({ type: "Date", required: true, description: "Last day." }),
  }),
});

builder.queryField("impact", (t) =>
  t.field({
    type: [FigureType],
    description:
      "Figures of the network or of a part of it, computed from its data. Of a part that the key does not open they say no more than of one that does not exist.",
    args: {
      metrics: t.arg({ type: [MetricKey], description: "Which ones; all when absent." }),
      scope: t.arg({ type: ScopeInput, description: "About what; the network when absent." }),
      asOf: t.arg({ type: "Date", description: "At the start of which day; the network's day when absent." }),
      period: t.arg({ type: PeriodInput, description: "For flows: only this period." }),
    },
    resolve: (_, { metrics, scope, asOf, period }, context) =>
      computeVisibleFigures(
        {
          metrics: catalogue.filter(({ key }) => metrics?.includes(key) ?? true),
          scope: scope == null ? networkScope : { kind: scope.kind, code: scope.code ?? "" },
          asOf: asOf ?? context.today,
          period: period ?? undefined,
        },
        context,
      ),
  }),
);
