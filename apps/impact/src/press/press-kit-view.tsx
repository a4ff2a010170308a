import { useWords } from "@ms/ui";
import { ChartFigure } from "../chart/chart-figure.tsx";
import { chartsOf } from "../chart/charts-of.tsx";
import type { MomentFacts } from "../reading/read-moment.ts";
import { PressKitBlocks } from "./press-kit-blocks.tsx";

/** The press kit of a day and a scope: the blocks in words, the charts, and whom to ask. */
export function PressKitView({ facts, hasFiles }: { facts: MomentFacts; hasFiles: boolean }) {
  const words = useWords();
  const { i18n } = words;
  const charts = chartsOf(facts, words);
  return (
    <>
      <PressKitBlocks kit={facts.pressKit} />
      {charts.length > 0 && <h2>{i18n._("Graphiques")}</h2>}
      <div className="chart-grid">
        {charts.map((chart) => (
          <ChartFigure key={chart.name} chart={chart} hasFiles={hasFiles} />
        ))}
      </div>
      {facts.pressContact !== undefined && (
        <p className="press-contact">
          <b>{i18n._("Contact presse")}</b> {facts.pressContact}
        </p>
      )}
    </>
  );
}
