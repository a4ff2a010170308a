import { graphql, type ResultOf } from "@ms/api-client";

/** A doctor who is or was asked for a week. */
export const OfferFields = graphql(`
  fragment Offer on WeekOffer @_unmask {
    identifier
    kind
    tier
    state
    askedAt
    answerBy
    answeredAt
    doctor {
      identifier
      name
    }
  }
`);

export type Offer = ResultOf<typeof OfferFields>;

export const OfferWeekMutation = graphql(`
  mutation OfferWeek($line: String!, $week: IsoWeek!, $doctors: [String!]!) {
    done: offerWeek(line: $line, week: $week, doctors: $doctors) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const OfferToAvailableMutation = graphql(`
  mutation OfferToAvailable($line: String!, $week: IsoWeek!, $answerHours: Int!) {
    done: offerWeekToAvailable(line: $line, week: $week, answerHours: $answerHours) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const CallBackupsMutation = graphql(`
  mutation CallBackups($line: String!, $week: IsoWeek!, $answerHours: Int!) {
    done: callBackups(line: $line, week: $week, answerHours: $answerHours) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const WithdrawOfferMutation = graphql(`
  mutation WithdrawOffer($identifier: String!) {
    done: withdrawWeekOffer(identifier: $identifier) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
