import { units } from "@ms/domain";
import type { Words } from "../locale/use-words.ts";
import type { FigureReading } from "./figure-reading.ts";
import { writeFigure } from "./write-figure.ts";

/** A sentence to quote a figure by: its day, scope, base, source and definition travel with it. */
export function quoteFigure(figure: FigureReading, words: Words): string {
  const { i18n, read, date, number } = words;
  const { value, unit = "" } = writeFigure({ ...figure, parts: [] }, words);
  const isSaid = read(figure.label).toLowerCase().includes(read(units[figure.unit]));
  return i18n._(
    "{label} : {value} ({scope}, situation au {day}, n : {n}). Source : {source} ; définition, version {version}.",
    {
      label: read(figure.label),
      value: isSaid ? value : `${value} ${unit}`.trim(),
      scope: read(figure.scope),
      day: date(figure.asOf, "full"),
      n: figure.n === undefined ? i18n._("non publié") : number(figure.n),
      source: figure.source ?? i18n._("non publié"),
      version: figure.definitionVersion,
    },
  );
}
