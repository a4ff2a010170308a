import { type IsoWeek, type PlainDate, type Text, titleOfScope } from "@ms/domain";
import type { FigureReading } from "@ms/ui";
import type { PublicFigure } from "./moment.query.ts";

const wholeNetwork: Text = { fr: "Réseau entier", en: "Whole network" };

const scopeText = (scope: PublicFigure["scope"]): Text =>
  scope.kind === "NETWORK" ? wholeNetwork : titleOfScope(scope);

/** A figure of the API, as its card reads it. Where nothing is known, n tells nothing either. */
export const readingOf = (figure: PublicFigure): FigureReading => ({
  id: figure.metric.key,
  label: figure.metric.label,
  definition: figure.metric.definition,
  definitionVersion: figure.definitionVersion,
  unit: figure.unit,
  value: figure.value ?? undefined,
  week: (figure.week ?? undefined) as IsoWeek | undefined,
  scope: scopeText(figure.scope),
  asOf: figure.asOf as PlainDate,
  vintage: figure.vintage ?? undefined,
  n: figure.n === 0 ? undefined : (figure.n ?? undefined),
  interval: figure.interval ?? undefined,
  source: figure.source === "" ? undefined : figure.source,
  cautions: [...figure.flags, ...(figure.missing === null ? [] : [figure.missing])].map(
    ({ message }) => message,
  ),
  parts: (figure.breakdown ?? []).flatMap(({ count, percent, ...part }) =>
    count === null || percent === null ? [] : [{ ...part, count, percent }],
  ),
  isSuppressed: figure.isSuppressed,
});
