import { graphql, type ResultOf } from "@ms/api-client";

/** The offers between doctors to exchange two weeks, and the lines by name. */
export const SwapsQuery = graphql(`
  query Swaps {
    swapOffers {
      identifier
      state
      offeredOn
      given {
        place {
          line
          week
        }
        doctor {
          name
        }
      }
      wanted {
        place {
          line
          week
        }
        doctor {
          name
        }
      }
    }
    centres(first: 100) {
      edges {
        node {
          name
          lines {
            identifier
            number
          }
        }
      }
    }
  }
`);

export type Swap = NonNullable<ResultOf<typeof SwapsQuery>["swapOffers"]>[number];
