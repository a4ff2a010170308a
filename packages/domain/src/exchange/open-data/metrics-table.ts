import {
  aggregationLabels,
  metricKinds,
  type MetricDescription,
  suppressionLabels,
} from "../../impact/metric.ts";
import { smallCellThresholds } from "../../impact/suppression.ts";
import { units } from "../../impact/unit.ts";
import { defineOpenTable } from "./open-table.ts";

const { PATIENTS, DOCTORS } = smallCellThresholds;

/** The dictionary: what each metric of the catalogue means. */
export const metricsTable = defineOpenTable<MetricDescription>({
  name: "metrics",
  title: { fr: "Le dictionnaire des indicateurs", en: "The dictionary of metrics" },
  description: {
    fr: "Ce que compte chaque indicateur, comment, et qui l’a défini ainsi.",
    en: "What each metric counts, how, and who defined it so.",
  },
  key: ["key"],
  fields: [
    { name: "key", type: "string", title: { fr: "Clé", en: "Key" }, isRequired: true, of: ({ key }) => key },
    {
      name: "label_fr",
      type: "string",
      title: { fr: "Libellé français", en: "French label" },
      isRequired: true,
      of: ({ label }) => label.fr,
    },
    {
      name: "label_en",
      type: "string",
      title: { fr: "Libellé anglais", en: "English label" },
      isRequired: true,
      of: ({ label }) => label.en,
    },
    {
      name: "definition_fr",
      type: "string",
      title: { fr: "Définition en français", en: "Definition in French" },
      isRequired: true,
      of: ({ definition }) => definition.fr,
    },
    {
      name: "definition_en",
      type: "string",
      title: { fr: "Définition en anglais", en: "Definition in English" },
      isRequired: true,
      of: ({ definition }) => definition.en,
    },
    {
      name: "formula",
      type: "string",
      title: { fr: "Formule", en: "Formula" },
      isRequired: true,
      of: ({ formula }) => formula,
    },
    {
      name: "kind",
      type: "string",
      title: { fr: "Nature : stock, flux ou taux", en: "Kind: stock, flow or rate" },
      isRequired: true,
      choices: metricKinds,
      of: ({ kind }) => kind,
    },
    {
      name: "aggregation",
      type: "string",
      title: { fr: "Comment il s’additionne", en: "How it adds up" },
      isRequired: true,
      choices: Object.keys(aggregationLabels),
      of: ({ aggregation }) => aggregation,
    },
    {
      name: "unit",
      type: "string",
      title: { fr: "Unité", en: "Unit" },
      isRequired: true,
      choices: Object.keys(units),
      of: ({ unit }) => unit,
    },
    {
      name: "unit_fr",
      type: "string",
      title: { fr: "Unité en français", en: "Unit in French" },
      of: ({ unit }) => units[unit].fr,
    },
    {
      name: "unit_en",
      type: "string",
      title: { fr: "Unité en anglais", en: "Unit in English" },
      of: ({ unit }) => units[unit].en,
    },
    {
      name: "suppression",
      type: "string",
      title: { fr: "Qui un petit nombre pourrait désigner", en: "Whom a small count could tell of" },
      description: {
        fr: `Un nombre de patients est masqué sous ${PATIENTS}, un nombre de médecins sous ${DOCTORS}, avec ce qui le révélerait.`,
        en: `A count of patients is withheld under ${PATIENTS}, one of doctors under ${DOCTORS}, together with what would give it away.`,
      },
      isRequired: true,
      choices: Object.keys(suppressionLabels),
      of: ({ suppression }) => suppression,
    },
    {
      name: "minimum_n",
      type: "integer",
      title: { fr: "n au moins", en: "n at least" },
      of: ({ minimumN }) => minimumN,
    },
    {
      name: "scopes",
      type: "string",
      title: { fr: "Périmètres, séparés par « | »", en: "Scopes, separated by “|”" },
      isRequired: true,
      of: ({ scopes }) => scopes.join("|"),
    },
    {
      name: "definition_version",
      type: "integer",
      title: { fr: "Version de la définition", en: "Version of the definition" },
      isRequired: true,
      of: ({ since }) => since,
    },
    {
      name: "source",
      type: "string",
      title: { fr: "Qui l’a défini ainsi", en: "Who defined it so" },
      isRequired: true,
      of: ({ source }) => source,
    },
  ],
});
