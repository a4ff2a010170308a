import type { PlainDate } from "@ms/domain";
import type { ChartPoint, Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import type { PublicFigure } from "../reading/moment.query.ts";

/** One metric month by month: the flow of each month, or what held at its end; undefined where nothing is known. */
export const monthsOf = (months: readonly PublicFigure[], key: string): ChartPoint[] =>
  months
    .filter(({ metric }) => metric.key === key)
    .map(({ period, asOf, value }) => ({
      day: (period?.to ?? asOf) as PlainDate,
      value: value ?? undefined,
    }));

/** « Situation au 27 novembre 2023. Source : … », of one metric of the network. */
export function sourceOf({ figures, asOf }: MomentFacts, key: string, { i18n, date }: Words): string {
  const source = figures.find(({ metric }) => metric.key === key)?.source;
  return i18n._("Situation au {day}. Source : {source}.", {
    day: date(asOf, "full"),
    source: source === undefined || source === "" ? i18n._("non publié") : source,
  });
}
