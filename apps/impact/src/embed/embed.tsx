import type { SiteFacts } from "../reading/read-site.ts";
import { FigureCard, useWords } from "@ms/ui";
import { chartsOf } from "../chart/charts-of.tsx";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/moment.query.ts";
import { useAddress } from "../site/place.tsx";

/** One card for another site's page: no script, no cookie, and the way back to where it comes from. */
export function EmbeddedFigure({ figure }: { figure: PublicFigure }) {
  const { i18n } = useWords();
  const to = useAddress();
  const actions = (
    <a href={`${to("")}#${figure.metric.key}`} target="_top">
      {i18n._("Médecins Solidaires : nos chiffres")}
    </a>
  );
  return (
    <main className="embed">
      <h1 className="visually-hidden">{i18n._("Nos chiffres")}</h1>
      <FigureCard figure={readingOf(figure)} actions={actions} />
    </main>
  );
}

/** One chart for another site's page, with its message, its day and its source. */
export function EmbeddedChart({ name, facts }: { name: string; facts: SiteFacts }) {
  const words = useWords();
  const to = useAddress();
  const chart = chartsOf(facts, words).find((each) => each.name === name);
  if (chart === undefined) return null;
  return (
    <main className="embed">
      <figure className="chart">
        <figcaption>
          <h1>{chart.title}</h1>
          <p>{chart.subtitle}</p>
        </figcaption>
        {chart.draw()}
        {chart.caution !== undefined && <p className="caution">{chart.caution}</p>}
        <p className="chart-source">{chart.source}</p>
        <a href={`${to("")}#${chart.name}`} target="_top">
          {words.i18n._("Médecins Solidaires : nos chiffres")}
        </a>
      </figure>
    </main>
  );
}
