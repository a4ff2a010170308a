import type { PlainDate } from "@ms/domain";
import type { Words } from "@ms/ui";
import type { ReactNode } from "react";
import { CentrePage } from "../centre/centre-page.tsx";
import { CentresPage } from "../centre/centres-page.tsx";
import { chartsOf } from "../chart/charts-of.tsx";
import { DataPage } from "../data/data-page.tsx";
import { EmbeddedChart, EmbeddedFigure } from "../embed/embed.tsx";
import { MethodPage } from "../method/method-page.tsx";
import { Overview } from "../overview/overview.tsx";
import { PressPage } from "../press/press-page.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import { PartnerPage } from "../partner/partner-page.tsx";
import { ScenarioPage } from "../scenario/scenario-page.tsx";
import { SituationPage } from "../situation/situation-page.tsx";
import { AbsentPage } from "./absent-page.tsx";

/** One page of the site. */
export interface Page {
  /** Its address below the language's: `centres/ajain/`. */
  readonly path: string;
  readonly title: string;
  readonly content: ReactNode;
  /** Stands alone, to be shown within another site's page. */
  readonly isEmbedded?: boolean;
}

/** Every page that the facts give, in one language. */
export function pagesOf(facts: SiteFacts, words: Words): Page[] {
  const { i18n, read } = words;
  return [
    { path: "", title: i18n._("Nos chiffres"), content: <Overview facts={facts} /> },
    { path: "centres/", title: i18n._("Où sont les centres"), content: <CentresPage facts={facts} /> },
    ...facts.centres.map((centre) => ({
      path: `centres/${centre.identifier}/`,
      title: centre.name,
      content: <CentrePage centre={centre} facts={facts} />,
    })),
    { path: "methode/", title: i18n._("Méthode et définitions"), content: <MethodPage facts={facts} /> },
    { path: "presse/", title: i18n._("Dossier de presse"), content: <PressPage facts={facts} /> },
    { path: "donnees/", title: i18n._("Données"), content: <DataPage facts={facts} /> },
    ...facts.snapshots.map((snapshot) => ({
      path: `situations/${snapshot.asOf}/`,
      title: i18n._("Situation au {day}", { day: words.date(snapshot.asOf as PlainDate, "full") }),
      content: <SituationPage snapshot={snapshot} facts={facts} />,
    })),
    {
      path: "scenario/",
      title: i18n._("Et si le réseau grandissait ?"),
      content: <ScenarioPage asOf={facts.asOf} />,
    },
    { path: "partenaire/", title: i18n._("Vue partenaire"), content: <PartnerPage /> },
    { path: "404.html", title: i18n._("Page absente"), content: <AbsentPage /> },
    ...facts.figures.map((figure) => ({
      path: `integrer/${figure.metric.key}/`,
      title: read(figure.metric.label),
      content: <EmbeddedFigure figure={figure} />,
      isEmbedded: true,
    })),
    ...chartsOf(facts, words).map(({ name, title }) => ({
      path: `integrer/${name}/`,
      title,
      content: <EmbeddedChart name={name} facts={facts} />,
      isEmbedded: true,
    })),
  ];
}
