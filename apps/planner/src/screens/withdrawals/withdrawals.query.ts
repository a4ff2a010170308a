import { graphql, type ResultOf } from "@ms/api-client";
import { OfferFields } from "../../offers/offers.query.ts";

/** The weeks of a period that doctors gave up, each as it stands by now. */
export const WithdrawalsQuery = graphql(
  `
  query Withdrawals($from: IsoWeek!, $weeks: Int!) {
    withdrawals(from: $from, weeks: $weeks) {
      withdrawnAt
      doctor {
        name
      }
      lineWeek {
        week
        state
        nextTierAt
        doctor {
          identifier
          name
        }
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
`,
  [OfferFields],
);

export type Withdrawal = NonNullable<ResultOf<typeof WithdrawalsQuery>["withdrawals"]>[number];
