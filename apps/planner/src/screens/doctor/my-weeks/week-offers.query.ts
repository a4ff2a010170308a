import { graphql, type ResultOf } from "@ms/api-client";

/** The weeks for which the doctor is asked. */
export const MyWeekOffersQuery = graphql(`
  query MyWeekOffers {
    myWeekOffers {
      identifier
      week
      kind
      tier
      state
      answerBy
      line {
        number
        centre {
          name
          departmentCode
        }
      }
    }
  }
`);

export type MyWeekOffer = NonNullable<ResultOf<typeof MyWeekOffersQuery>["myWeekOffers"]>[number];

export const AnswerOfferMutation = graphql(`
  mutation AnswerOffer($identifier: String!, $isAccepted: Boolean!) {
    done: answerWeekOffer(identifier: $identifier, isAccepted: $isAccepted) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
