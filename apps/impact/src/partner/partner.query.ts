import { graphql, type ResultOf } from "@ms/api-client";
import { FigureFragment } from "../reading/figure.fragment.ts";

/** Who asks, and of what the figures are open to them. */
export const PartnerQuery = graphql(`
  query Partner {
    viewer {
      role
      scopes {
        kind
        code
      }
    }
  }
`);

/** Every figure of one scope. */
export const ScopeFiguresQuery = graphql(
  `
    query ScopeFigures($scope: ScopeInput!) {
      impact(scope: $scope) {
        ...QuotedFigure
      }
    }
  `,
  [FigureFragment],
);

export type PartnerScope = ResultOf<typeof PartnerQuery>["viewer"]["scopes"][number];
