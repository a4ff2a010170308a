import { graphql, type ResultOf, type VariablesOf } from "@ms/api-client";

/** What is asked of a figure, wherever one is. */
export const figureFields = graphql(`
  fragment FigureFields on Figure {
    metric {
      key
      label {
        fr
        en
      }
      unitLabel {
        fr
        en
      }
    }
    value
    n
    unit
    scope {
      kind
      code
    }
    asOf
    period {
      from
      to
    }
    definitionVersion
    source
    interval {
      lower
      upper
    }
    week
    breakdown {
      key
      label {
        fr
        en
      }
      count
      percent
    }
    vintage
    attribution
    flags {
      code
      message {
        fr
        en
      }
    }
    isSuppressed
    missing {
      code
      message {
        fr
        en
      }
    }
  }
`);

export const figuresDocument = graphql(
  `
    query Figures(
      $asOf: Date
      $scope: ScopeInput
      $metrics: [MetricKey!]
      $period: PeriodInput
      $by: GroupingInput
    ) {
      impact(asOf: $asOf, scope: $scope, metrics: $metrics, period: $period, by: $by) {
        ...FigureFields
      }
    }
  `,
  [figureFields],
);

export type FiguresVariables = VariablesOf<typeof figuresDocument>;
export type Figure = ResultOf<typeof figureFields>;

/** Where the network has centres, and the territories that it quotes indicators of. */
export const scopesDocument = graphql(`
  query FigureScopes {
    centres(first: 100) {
      edges {
        node {
          departmentCode
        }
      }
    }
    territoryIndicators(first: 100) {
      edges {
        node {
          territoryKind
          territoryCode
          territoryName
        }
      }
    }
  }
`);
