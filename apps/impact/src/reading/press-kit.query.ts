import { graphql, type ResultOf } from "@ms/api-client";
import { FigureFragment } from "./figure.fragment.ts";

/** What the network tells the press of a day and a scope. */
export const PressKitQuery = graphql(
  `
    query SitePressKit($asOf: Date, $scope: ScopeInput) {
      pressKit(asOf: $asOf, scope: $scope) {
        __typename
        ... on Refusal {
          message
        }
        ... on PressKit {
          asOf
          blocks {
            title {
              fr
              en
            }
            lines {
              text {
                fr
                en
              }
              figure {
                ...QuotedFigure
              }
            }
          }
          text {
            fr
            en
          }
        }
      }
    }
  `,
  [FigureFragment],
);

export type PressKit = Extract<ResultOf<typeof PressKitQuery>["pressKit"], { __typename: "PressKit" }>;
