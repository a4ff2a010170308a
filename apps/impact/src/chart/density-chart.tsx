import { BarChart, type Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import type { SiteChart } from "./site-chart.ts";

/** GPs for 100,000 inhabitants where the network goes, and elsewhere: indicative where the years differ. */
export function densityChart({ indicators }: MomentFacts, { i18n, number }: Words): SiteChart | undefined {
  const densities = indicators
    .filter(({ indicator }) => indicator === "GP_DENSITY")
    .sort((a, b) => a.value - b.value);
  const [least, most] = [densities[0], densities.at(-1)];
  if (least === undefined || most === undefined || least === most) return undefined;
  const vintages = new Set(densities.map(({ vintage }) => vintage));
  const title = i18n._("{least} : {low} médecins généralistes pour 100 000 habitants ; {most} : {high}", {
    least: least.territoryName,
    low: number(least.value),
    most: most.territoryName,
    high: number(most.value),
  });
  const year = ({ vintage, attribution }: (typeof densities)[number]) =>
    attribution === "UNCERTAIN" ? i18n._("{vintage}, incertain", { vintage }) : String(vintage);
  return {
    name: "densite-medicale",
    title,
    subtitle: i18n._("Médecins généralistes pour 100 000 habitants, et millésime"),
    source: i18n._("Source : {source}.", {
      source: [...new Set(densities.flatMap(({ source }) => source.split(" ; ")))].join(" ; "),
    }),
    caution:
      vintages.size > 1 ? i18n._("Millésimes différents : comparaison indicative seulement.") : undefined,
    columns: [i18n._("Territoire"), i18n._("Valeur"), i18n._("Millésime"), i18n._("Source")],
    rows: densities.map((each) => [each.territoryName, number(each.value), year(each), each.source]),
    cells: densities.map((each) => [each.territoryName, each.value, each.vintage, each.source]),
    draw: (note) => (
      <BarChart
        label={`${title}.`}
        bars={densities.map((each) => ({
          name: each.territoryName,
          value: each.value,
          written: `${number(each.value)} · ${year(each)}`,
        }))}
        note={note}
      />
    ),
  };
}
