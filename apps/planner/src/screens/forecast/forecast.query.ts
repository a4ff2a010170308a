import { graphql } from "@ms/api-client";

/** What the network stands on: its doctors and its lines. */
export const ForecastQuery = graphql(`
  query Forecast {
    doctors(first: 1) {
      totalCount
    }
    centres(first: 100) {
      edges {
        node {
          lines {
            startsOn
            endsOn
          }
        }
      }
    }
  }
`);
