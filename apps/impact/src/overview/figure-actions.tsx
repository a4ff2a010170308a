import { useWords } from "@ms/ui";
import type { PublicFigure } from "../reading/moment.query.ts";
import { useAddress } from "../site/place.tsx";
import { QuoteToCopy } from "./quote-to-copy.tsx";

/** Citer, CSV, Lien, Intégrer: of today's figure, or of one of a publication (`day`). */
export function FigureActions({ figure, day }: { figure: PublicFigure; day: string | undefined }) {
  const { i18n } = useWords();
  const to = useAddress();
  const { key } = figure.metric;
  const situation = day === undefined ? "" : `situations/${day}/`;
  return (
    <>
      <QuoteToCopy figure={figure} />
      <a href={`/open-data/${day === undefined ? "" : `${day}/`}figures.csv`} download>
        {i18n._("CSV")}
      </a>
      <a href={`${to(situation)}#${key}`}>{i18n._("Lien")}</a>
      {day === undefined && <a href={to(`integrer/${key}/`)}>{i18n._("Intégrer")}</a>}
    </>
  );
}
