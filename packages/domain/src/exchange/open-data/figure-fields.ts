import { catalogue } from "../../impact/catalogue.ts";
import { figureFlags, missingReasons } from "../../impact/figure.ts";
import type { PublishedFigure } from "../../impact/protection/guard-figures.ts";
import { scopeKinds } from "../../impact/scope.ts";
import { units } from "../../impact/unit.ts";
import type { Text } from "../../shared/text.ts";
import { type OpenField, withheld } from "./open-table.ts";

const labels = new Map(catalogue.map(({ key, label }) => [key, label]));

/** Why a cell has no number: the code of what is missing, or that it is withheld. */
const reasons: Readonly<Record<string, Text>> = {
  ...missingReasons,
  WITHHELD: {
    fr: "Masqué : trop peu de personnes, ou un autre chiffre le révélerait.",
    en: "Withheld: too few people, or another figure would give it away.",
  },
};

const reasonOf = ({ value, missing }: PublishedFigure): string | undefined =>
  missing?.code ?? (value === undefined ? "WITHHELD" : undefined);

const shown = (figure: PublishedFigure, value: number | undefined): number | string | undefined =>
  reasonOf(figure) === "WITHHELD" ? withheld : value;

/** Why a row has no number, by code and in words. */
export const reasonFields = <Row>(of: (row: Row) => string | undefined): OpenField<Row>[] => [
  {
    name: "reason",
    type: "string",
    title: { fr: "Raison d’une absence", en: "Reason of an absence" },
    description: {
      fr: "Pourquoi il n’y a pas de valeur : masquée (WITHHELD), ou inconnue. Vide quand il y en a une.",
      en: "Why there is no value: withheld (WITHHELD), or unknown. Empty where there is one.",
    },
    choices: Object.keys(reasons),
    of,
  },
  {
    name: "reason_fr",
    type: "string",
    title: { fr: "Raison, en français", en: "Reason, in French" },
    of: (row) => reasons[of(row) ?? ""]?.fr,
  },
  {
    name: "reason_en",
    type: "string",
    title: { fr: "Raison, en anglais", en: "Reason, in English" },
    of: (row) => reasons[of(row) ?? ""]?.en,
  },
];

/** Of which figure a row speaks: of what, of where and of when. */
export const aboutFields = <Row>(figureOf: (row: Row) => PublishedFigure): OpenField<Row>[] => [
  {
    name: "metric",
    type: "string",
    title: { fr: "Indicateur", en: "Metric" },
    description: { fr: "Sa clé dans la table metrics.", en: "Its key in the table metrics." },
    isRequired: true,
    of: (row) => figureOf(row).metric,
  },
  {
    name: "label_fr",
    type: "string",
    title: { fr: "Libellé français", en: "French label" },
    of: (row) => labels.get(figureOf(row).metric)?.fr,
  },
  {
    name: "label_en",
    type: "string",
    title: { fr: "Libellé anglais", en: "English label" },
    of: (row) => labels.get(figureOf(row).metric)?.en,
  },
  {
    name: "scope_kind",
    type: "string",
    title: { fr: "Périmètre", en: "Scope" },
    isRequired: true,
    choices: scopeKinds,
    of: (row) => figureOf(row).scope.kind,
  },
  {
    name: "scope_code",
    type: "string",
    title: { fr: "Code du périmètre", en: "Code of the scope" },
    description: { fr: "Vide pour le réseau.", en: "Empty for the network." },
    of: (row) => figureOf(row).scope.code || undefined,
  },
  {
    name: "as_of",
    type: "date",
    title: { fr: "Au", en: "As of" },
    description: {
      fr: "Le jour au début duquel le chiffre est vrai.",
      en: "The day at whose start the figure holds.",
    },
    isRequired: true,
    of: (row) => figureOf(row).asOf,
  },
  {
    name: "period_from",
    type: "date",
    title: { fr: "Premier jour de la période", en: "First day of the period" },
    description: {
      fr: "Vide pour un stock, et pour un flux depuis le début du réseau. Une semaine compte à son lundi.",
      en: "Empty for a stock, and for a flow since the network began. A week counts by its Monday.",
    },
    of: (row) => figureOf(row).period?.from,
  },
  {
    name: "period_to",
    type: "date",
    title: { fr: "Dernier jour de la période", en: "Last day of the period" },
    of: (row) => figureOf(row).period?.to,
  },
];

/** All that a figure is quoted with. */
export const figureFields: readonly OpenField<PublishedFigure>[] = [
  ...aboutFields<PublishedFigure>((figure) => figure),
  {
    name: "value",
    type: "number",
    title: { fr: "Valeur", en: "Value" },
    description: {
      fr: "Une part va de 0 à 1. « masqué » quand elle pourrait désigner une personne ; vide quand elle est inconnue, jamais 0.",
      en: "A share lies between 0 and 1. “masqué” (withheld) where it could tell of a person; empty where it is unknown, never 0.",
    },
    of: (figure) => shown(figure, figure.value),
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
    name: "n",
    type: "integer",
    title: { fr: "n", en: "n" },
    description: {
      fr: "Le nombre de faits sur lesquels repose la valeur ; masqué avec elle.",
      en: "How many facts the value rests on; withheld with it.",
    },
    of: (figure) => shown(figure, figure.n),
  },
  {
    name: "lower",
    type: "number",
    title: { fr: "Borne basse à 95 %", en: "Lower bound at 95%" },
    description: {
      fr: "De l’intervalle de Wilson, pour une part d’un échantillon.",
      en: "Of the Wilson interval, for a share of a sample.",
    },
    of: ({ interval }) => interval?.lower,
  },
  {
    name: "upper",
    type: "number",
    title: { fr: "Borne haute à 95 %", en: "Upper bound at 95%" },
    of: ({ interval }) => interval?.upper,
  },
  {
    name: "week",
    type: "string",
    title: { fr: "Semaine", en: "Week" },
    description: {
      fr: "Semaine ISO, pour un chiffre qui en désigne une.",
      en: "ISO week, for a figure that names one.",
    },
    of: ({ week }) => week,
  },
  {
    name: "definition_version",
    type: "integer",
    title: { fr: "Version de la définition", en: "Version of the definition" },
    isRequired: true,
    of: ({ definitionVersion }) => definitionVersion,
  },
  {
    name: "source",
    type: "string",
    title: { fr: "Source", en: "Source" },
    isRequired: true,
    of: ({ source }) => source,
  },
  {
    name: "remarks",
    type: "string",
    title: { fr: "Réserves", en: "Remarks" },
    description: {
      fr: `Ce qu’il faut savoir avant d’employer la valeur, séparé par « | » : ${Object.entries(figureFlags)
        .map(([code, { fr }]) => `${code} – ${fr}`)
        .join(" ")}`,
      en: `What to know before using the value, separated by “|”: ${Object.entries(figureFlags)
        .map(([code, { en }]) => `${code} – ${en}`)
        .join(" ")}`,
    },
    of: ({ flags }) => flags.map(({ code }) => code).join("|") || undefined,
  },
  ...reasonFields<PublishedFigure>(reasonOf),
];
