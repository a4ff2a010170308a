import { EmptyScreen, FigureCard, useWords } from "@ms/ui";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/moment.query.ts";
import { FigureActions } from "./figure-actions.tsx";

/** Cards of figures, each with the ways to quote, load and link it; `day` names those of a publication. */
export function Figures({ figures, day }: { figures: readonly PublicFigure[]; day?: string | undefined }) {
  const { i18n } = useWords();
  if (figures.length === 0) return <EmptyScreen sentence={i18n._("Pas encore publié.")} />;
  return (
    <div className="figure-grid">
      {figures.map((figure) => (
        <FigureCard
          key={figure.metric.key}
          figure={readingOf(figure)}
          actions={<FigureActions figure={figure} day={day} />}
        />
      ))}
    </div>
  );
}
