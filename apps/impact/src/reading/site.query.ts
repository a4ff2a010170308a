import { graphql, type ResultOf } from "@ms/api-client";
import { FigureFragment } from "./figure.fragment.ts";

/** What the pages show of today: the network's day, its figures, their months, and its territories. */
export const TodayQuery = graphql(
  `
    query SiteToday {
      network {
        clock
      }
      figures: impact {
        ...QuotedFigure
      }
      months: impact(
        metrics: [consultations, registeredPatients, panelCap, doctorsJoined]
        by: { time: MONTH }
      ) {
        ...QuotedFigure
      }
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

type Today = ResultOf<typeof TodayQuery>;
type Node<Edges extends readonly { node: unknown }[]> = Edges[number]["node"];

export type PublicFigure = Today["figures"][number];
export type PublicMetric = Today["metrics"][number];
export type PublicIndicator = Node<Today["territoryIndicators"]["edges"]>;
export type PublicCentre = Node<ResultOf<typeof CentresQuery>["centres"]["edges"]>;
export type PublicSnapshot = Node<ResultOf<typeof SnapshotsQuery>["snapshots"]["edges"]>;
