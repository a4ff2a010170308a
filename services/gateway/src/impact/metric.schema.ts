import {
  aggregationLabels,
  catalogue,
  type Metric,
  metricKindLabels,
  scopeKindLabels,
  suppressionLabels,
  units,
} from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues } from "../shared/enum-values.ts";
import { LocalizedText } from "../shared/text.schema.ts";

export const MetricKey = builder.enumType("MetricKey", {
  description: "Every metric of the catalogue.",
  values: Object.fromEntries(
    catalogue.map((metric) => [
      metric.key,
      { description: `${metric.label.en} · ${metric.label.fr}. ${metric.definition.en}` },
    ]),
  ) satisfies Record<string, { description: string }>,
});

export const ScopeKindEnum = builder.enumType("ScopeKind", {
  description: "What a figure can be about.",
  values: enumValues(scopeKindLabels),
});

export const UnitEnum = builder.enumType("Unit", {
  description: "What figures are counted in. A SHARE lies between 0 and 1.",
  values: enumValues(units),
});

const MetricKind = builder.enumType("MetricKind", {
  description: "How a metric behaves in time.",
  values: enumValues(metricKindLabels),
});

const Aggregation = builder.enumType("Aggregation", {
  description: "How the figures of places and of months make those of wider places and longer periods.",
  values: enumValues(aggregationLabels),
});

const SuppressionClass = builder.enumType("SuppressionClass", {
  description: "Whom a small count could tell of: it is withheld under 11 patients, under 5 doctors.",
  values: enumValues(suppressionLabels),
});

export const MetricType = builder.objectRef<Metric>("Metric").implement({
  description: "What a metric is, declared once in the domain.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Stable name." }),
    label: t.expose("label", { type: LocalizedText, description: "Its name." }),
    definition: t.expose("definition", { type: LocalizedText, description: "What it counts." }),
    formula: t.exposeString("formula", { description: "The same as a formula." }),
    unit: t.expose("unit", { type: UnitEnum, description: "What it is counted in." }),
    unitLabel: t.field({
      type: LocalizedText,
      description: "The unit in words.",
      resolve: ({ unit }) => units[unit],
    }),
    kind: t.expose("kind", { type: MetricKind, description: "Stock, flow or rate." }),
    aggregation: t.expose("aggregation", { type: Aggregation, description: "How it adds up." }),
    minimumN: t.int({
      nullable: true,
      description: "The least n for which it has a value; null when any will do.",
      resolve: ({ minimumN }) => minimumN ?? null,
    }),
    suppression: t.expose("suppression", {
      type: SuppressionClass,
      description: "Whom a small count of it could tell of.",
    }),
    scopes: t.field({
      type: [ScopeKindEnum],
      description: "What it can be about.",
      resolve: ({ scopes }) => [...scopes],
    }),
    definitionVersion: t.exposeInt("since", { description: "Version of the definition." }),
    source: t.exposeString("source", { description: "Who defined it so." }),
  }),
});

builder.queryField("metrics", (t) =>
  t.field({
    type: [MetricType],
    description: "The catalogue of metrics, in the order in which people read them.",
    resolve: () => [...catalogue],
  }),
);
