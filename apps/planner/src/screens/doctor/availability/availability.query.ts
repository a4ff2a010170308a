import { graphql, type ResultOf } from "@ms/api-client";

export const AvailabilityQuery = graphql(`
  query Availability($from: IsoWeek!, $weeks: Int!) {
    myAvailability(from: $from, weeks: $weeks) {
      week
      answer
      confirmedOn
      isPlaced
    }
  }
`);

export const AnswerMutation = graphql(`
  mutation Answer($answers: [AvailabilityAnswerInput!]!) {
    done: answerAvailability(answers: $answers) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ConfirmMutation = graphql(`
  mutation Confirm {
    done: confirmAvailability {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type KnownWeek = NonNullable<ResultOf<typeof AvailabilityQuery>["myAvailability"]>[number];
export type Answer = NonNullable<KnownWeek["answer"]>;
