import { BarChart, type Words } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import { sourceOf } from "./series.ts";
import type { SiteChart } from "./site-chart.ts";

/** Who the doctors are: their status, the most numerous first. */
export function statusChart(facts: MomentFacts, words: Words): SiteChart | undefined {
  const { i18n, read, number } = words;
  const figure = facts.figures.find(({ metric }) => metric.key === "statusMix");
  const parts = (figure?.breakdown ?? [])
    .flatMap(({ count, percent, label }) =>
      count === null || percent === null ? [] : [{ name: read(label), count, percent }],
    )
    .sort((a, b) => b.count - a.count);
  const [most] = parts;
  if (figure === undefined || most === undefined) return undefined;
  const share = (percent: number) => number(percent / 100, { style: "percent" });
  const title = i18n._("{name} : {share} des médecins du collectif", {
    name: most.name,
    share: share(most.percent),
  });
  return {
    name: "profils-des-medecins",
    title,
    subtitle: i18n._("Base : {count} médecins qui ont rejoint le collectif", {
      count: number(figure.n ?? 0),
    }),
    source: sourceOf(facts, "statusMix", words),
    columns: [i18n._("Profil"), i18n._("Part"), i18n._("Médecins")],
    rows: parts.map(({ name, count, percent }) => [name, share(percent), number(count)]),
    cells: parts.map(({ name, count, percent }) => [name, percent, count]),
    draw: (note) => (
      <BarChart
        label={`${title}. ${parts.map(({ name, percent }) => `${name} ${share(percent)}`).join(", ")}`}
        bars={parts.map(({ name, count, percent }) => ({
          name,
          value: percent,
          written: `${share(percent)} · ${number(count)}`,
        }))}
        note={note}
      />
    ),
  };
}
