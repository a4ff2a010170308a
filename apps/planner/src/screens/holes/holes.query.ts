import { graphql } from "@ms/api-client";
import { OfferFields } from "../../offers/offers.query.ts";

/** The open line-weeks of a period, the nearest first, and how many there are in all. */
export const HolesQuery = graphql(
  `
  query Holes($from: IsoWeek!, $weeks: Int!) {
    lineWeeks(from: $from, weeks: $weeks, state: UNCOVERED, first: 100) {
      totalCount
      edges {
        node {
          week
          nextTierAt
          offers {
            ...Offer
          }
          line {
            identifier
            number
            centre {
              name
              departmentCode
            }
          }
        }
      }
    }
  }
`,
  [OfferFields],
);
