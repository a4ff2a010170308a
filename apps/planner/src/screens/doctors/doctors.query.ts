import { graphql } from "@ms/api-client";

/** A page of the doctors, with the state of each one's file on a day; the network's day when none is asked. */
export const DoctorsQuery = graphql(`
  query Doctors($on: Date, $after: String) {
    list: doctors(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          identifier
          name
          status
          homeDepartment
          eligibility(on: $on) {
            isEligible
            reasons {
              code
              document
              message {
                fr
                en
              }
            }
          }
        }
      }
    }
  }
`);
