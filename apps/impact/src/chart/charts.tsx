import { useWords } from "@ms/ui";
import type { MomentFacts } from "../reading/read-moment.ts";
import { chartsOf } from "./charts-of.tsx";
import { ChartFigure } from "./chart-figure.tsx";

/** Ce qui change sur place: the charts of the first page. */
export function Charts({ facts }: { facts: MomentFacts }) {
  const words = useWords();
  const charts = chartsOf(facts, words);
  if (charts.length === 0) return null;
  return (
    <section className="column overview-part">
      <h2>{words.i18n._("Ce qui change sur place")}</h2>
      <p>{words.i18n._("Quelques lectures, avec leurs limites.")}</p>
      <div className="chart-grid">
        {charts.map((chart) => (
          <ChartFigure key={chart.name} chart={chart} />
        ))}
      </div>
    </section>
  );
}
