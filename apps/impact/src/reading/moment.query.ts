import { graphql, type ResultOf } from "@ms/api-client";
import { FigureFragment } from "./figure.fragment.ts";

/** What is shown of a day and a scope: the figures, their months, and the territories. */
export const MomentQuery = graphql(
  `
    query SiteMoment($asOf: Date, $scope: ScopeInput) {
      network {
        clock
        pressContact
      }
      figures: impact(asOf: $asOf, scope: $scope) {
        ...QuotedFigure
      }
      months: impact(
        asOf: $asOf
        scope: $scope
        metrics: [consultations, registeredPatients, panelCap, doctorsJoined]
        by: { time: MONTH }
      ) {
        ...QuotedFigure
      }
      territoryIndicators(first: 100) {
        edges {
          node {
            territoryKind
            territoryCode
            territoryName
            indicator
            value
            vintage
            attribution
            source
          }
        }
      }
    }
  `,
  [FigureFragment],
);

type Told = ResultOf<typeof MomentQuery>;

export type PublicFigure = Told["figures"][number];
export type PublicIndicator = Told["territoryIndicators"]["edges"][number]["node"];
