import { graphql, type ResultOf } from "@ms/api-client";
import { FigureFragment } from "./figure.fragment.ts";

/** The definitions of what is counted. */
export const MetricsQuery = graphql(`
  query SiteMetrics {
    metrics {
      key
      kind
      label {
        fr
        en
      }
      definition {
        fr
        en
      }
      definitionVersion
      formula
      source
      unitLabel {
        fr
        en
      }
      minimumN
      aggregation
      suppression
      scopes
    }
  }
`);

/** The centres, page by page. */
export const CentresQuery = graphql(`
  query SiteCentres($after: String) {
    centres(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          identifier
          name
          inseeCode
          departmentCode
          address
          phone
          openedOn
          plannedOpening
          isOpen
          isAcceptingPatients
          source
          lines {
            identifier
            mode
            startsOn
            endsOn
          }
        }
      }
    }
  }
`);

/** What was published for good, page by page. */
export const SnapshotsQuery = graphql(
  `
    query SiteSnapshots($after: String) {
      snapshots(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            asOf
            publishedAt
            figures {
              ...QuotedFigure
            }
          }
        }
      }
    }
  `,
  [FigureFragment],
);

type Node<Edges extends readonly { node: unknown }[]> = Edges[number]["node"];

export type PublicMetric = ResultOf<typeof MetricsQuery>["metrics"][number];
export type PublicCentre = Node<ResultOf<typeof CentresQuery>["centres"]["edges"]>;
export type PublicSnapshot = Node<ResultOf<typeof SnapshotsQuery>["snapshots"]["edges"]>;
