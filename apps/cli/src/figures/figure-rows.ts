import type { Text } from "@ms/domain";
import type { Terminal } from "../terminal/terminal.ts";
import type { Figure } from "./figure-document.ts";

export const csvHelp: Text = {
  fr: "répondre en CSV : point-virgule, nombres avec un point décimal",
  en: "answer in CSV: semicolons, numbers with a decimal point",
};

const titles: readonly Text[] = [
  { fr: "indicateur", en: "metric" },
  { fr: "libellé", en: "label" },
  { fr: "périmètre", en: "scope" },
  { fr: "code", en: "code" },
  { fr: "au", en: "as of" },
  { fr: "du", en: "from" },
  { fr: "au (période)", en: "to" },
  { fr: "partie", en: "part" },
  { fr: "valeur", en: "value" },
  { fr: "unité", en: "unit" },
  { fr: "n", en: "n" },
  { fr: "borne basse", en: "lower" },
  { fr: "borne haute", en: "upper" },
  { fr: "semaine", en: "week" },
  { fr: "millésime", en: "vintage" },
  { fr: "à savoir", en: "to know" },
  { fr: "source", en: "source" },
  { fr: "définition", en: "definition" },
];

const bare = (value: number | string | null | undefined): string => (value == null ? "" : String(value));

/** Figures as the rows of a table for programs: a figure a row, and a row for each of its parts. */
export function figureRows(figures: readonly Figure[], { say }: Terminal): string[][] {
  const withheld = say({ fr: "masqué", en: "withheld" });
  const rowsOf = (figure: Figure): string[][] => {
    const { metric, scope, asOf, period, unit, n, interval, week, vintage, flags, missing, source } = figure;
    const remarks = [
      ...(figure.isSuppressed ? [withheld] : []),
      ...[...flags, ...(missing === null ? [] : [missing])].map(({ message }) => say(message)),
    ];
    const rowOf = (part: string, value: number | null, of: number | null, known: readonly string[]) => [
      metric.key,
      say(metric.label),
      scope.kind,
      scope.code,
      asOf,
      bare(period?.from),
      bare(period?.to),
      part,
      bare(value),
      unit,
      bare(of),
      ...[interval?.lower, interval?.upper, week, vintage].map((each) => (part === "" ? bare(each) : "")),
      known.join(" "),
      source,
      bare(figure.definitionVersion),
    ];
    const parts = figure.breakdown ?? [];
    return [
      rowOf("", figure.value, n, remarks),
      ...parts.map(({ label, count }) => rowOf(say(label), count, n, count === null ? [withheld] : [])),
    ];
  };
  return [titles.map(say), ...figures.flatMap(rowsOf)];
}
