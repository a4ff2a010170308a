import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import { type Figure, type FigureFlag, figureFlags } from "./figure.ts";

/** What of a figure a comparison looks at. */
type Compared = Pick<Figure, "metric" | "definitionVersion" | "value" | "vintage">;

/** How far one figure is from another, and what must be known before the difference is quoted. */
export interface Comparison {
  /** `to` less `from`, in the unit of the metric. */
  readonly change: number;
  /** `to` over `from`; undefined from zero. */
  readonly ratio: number | undefined;
  readonly flags: readonly CodedRefusal<FigureFlag>[];
}

const refusals = {
  METRICS_DIFFER: {
    fr: "Ces deux chiffres ne mesurent pas la même chose : comparez le même indicateur à deux dates ou en deux lieux.",
    en: "These two figures do not measure the same thing: compare one metric at two dates or in two places.",
  },
  VALUE_MISSING: {
    fr: "L’un des deux chiffres n’a pas de valeur, ou elle n’est pas communiquée : rien ne se compare à l’inconnu.",
    en: "One of the two figures has no value, or it is withheld: nothing compares with the unknown.",
  },
} as const satisfies Record<string, Text>;

export type ComparisonRefusal = CodedRefusal<keyof typeof refusals>;

/** What makes two values of one metric hard to compare: other years, other definitions. */
export const comparisonFlags = (
  one: Partial<Pick<Compared, "definitionVersion" | "vintage">>,
  other: Partial<Pick<Compared, "definitionVersion" | "vintage">>,
): readonly FigureFlag[] => [
  ...(one.vintage === other.vintage ? [] : (["VINTAGES_DIFFER"] as const)),
  ...(one.definitionVersion === other.definitionVersion ? [] : (["DEFINITIONS_DIFFER"] as const)),
];

/** Compares two figures of one metric, of two dates or of two places. Refused: METRICS_DIFFER, VALUE_MISSING. */
export function compareFigures({
  from,
  to,
}: {
  from: Compared;
  to: Compared;
}): Outcome<Comparison, ComparisonRefusal> {
  const because = (code: keyof typeof refusals) => refuse({ code, message: refusals[code] });
  if (from.metric !== to.metric) return because("METRICS_DIFFER");
  if (from.value === undefined || to.value === undefined) return because("VALUE_MISSING");
  return accept({
    change: to.value - from.value,
    ratio: from.value === 0 ? undefined : to.value / from.value,
    flags: comparisonFlags(from, to).map((code) => ({ code, message: figureFlags[code] })),
  });
}
