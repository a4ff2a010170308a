import { useWords } from "@ms/ui";
import { ChartFigure } from "../chart/chart-figure.tsx";
import { chartsOf } from "../chart/charts-of.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import { PressKitBlocks } from "./press-kit-blocks.tsx";

/** Presse: the network in figures and its territories, to copy or to print; images of the charts. */
export function PressPage({ facts }: { facts: SiteFacts }) {
  const words = useWords();
  const { i18n } = words;
  return (
    <section className="column page">
      <h1>{i18n._("Dossier de presse")}</h1>
      <p className="screen-only">
        {i18n._(
          "Chaque phrase porte sa date, son périmètre et sa source. Une autre date ou un autre périmètre :",
        )}{" "}
        <code>npm run ms -- press-kit --as-of 2023-11-27 --scope department:23</code>
      </p>
      <PressKitBlocks kit={facts.pressKit} />
      <h2>{i18n._("Graphiques")}</h2>
      <div className="chart-grid">
        {chartsOf(facts, words).map((chart) => (
          <ChartFigure key={chart.name} chart={chart} />
        ))}
      </div>
    </section>
  );
}
