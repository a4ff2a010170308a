import { ColumnChart, type Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import { monthsOf, sourceOf } from "./series.ts";
import type { SiteChart } from "./site-chart.ts";

/** Consultations of each month. */
export function consultationsChart(facts: MomentFacts, words: Words): SiteChart | undefined {
  const { i18n, number, date } = words;
  const points = monthsOf(facts.months, "consultations");
  const known = points.filter(({ value }) => value !== undefined);
  if (known.length === 0) return undefined;
  const title = i18n._("{count} consultations en {months} mois", {
    count: number(known.reduce((sum, { value }) => sum + (value ?? 0), 0)),
    months: number(points.length),
  });
  return {
    name: "consultations-par-mois",
    title,
    subtitle: i18n._("Consultations des semaines terminées, par mois (le mois du lundi)"),
    source: sourceOf(facts, "consultations", words),
    columns: [i18n._("Mois"), i18n._("Consultations")],
    rows: points.map(({ day, value }) => [
      date(day, "month"),
      value === undefined ? i18n._("non publié") : number(value),
    ]),
    cells: points.map(({ day, value }) => [day.slice(0, 7), value ?? ""]),
    draw: (note) => <ColumnChart label={title} points={points} note={note} />,
  };
}
