import { graphql, type ResultOf } from "@ms/api-client";

export const FeedbackQuery = graphql(`
  query OwnFeedback {
    myFeedback {
      week
      wantsToReturn
    }
  }
`);

export const FeedbackMutation = graphql(`
  mutation GiveFeedback($line: String!, $week: IsoWeek!, $wantsToReturn: ReturnWish!) {
    done: giveFeedback(line: $line, week: $week, wantsToReturn: $wantsToReturn) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type OwnFeedback = NonNullable<ResultOf<typeof FeedbackQuery>["myFeedback"]>[number];
