import { graphql, type ResultOf } from "@ms/api-client";

export const StartRunMutation = graphql(`
  mutation StartRun($from: IsoWeek!, $weeks: Int!) {
    started: startPlannerRun(from: $from, weeks: $weeks) {
      __typename
      ... on PlannerRun {
        identifier
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

const RunFields = graphql(`
  fragment RunFields on PlannerRun @_unmask {
    identifier
    state
    progress {
      stepLabel {
        fr
        en
      }
      seats
      searched
      covered
    }
    failure {
      message {
        fr
        en
      }
    }
    plan {
      identifier
      from
    }
  }
`);

/** How a run comes on, to its end. */
export const RunNews = graphql(
  `
    subscription RunNews($identifier: String!) {
      plannerRun(identifier: $identifier) {
        ...RunFields
      }
    }
  `,
  [RunFields],
);

/** The run that the reader asked for last, if it still has something to say. */
export const OwnRunQuery = graphql(
  `
    query OwnRun {
      myPlannerRun {
        ...RunFields
      }
    }
  `,
  [RunFields],
);

export const StopRunMutation = graphql(`
  mutation StopRun($identifier: String!) {
    stopPlannerRun(identifier: $identifier) {
      __typename
    }
  }
`);

export const CancelRunMutation = graphql(`
  mutation CancelRun($identifier: String!) {
    cancelPlannerRun(identifier: $identifier) {
      __typename
    }
  }
`);

/** What putting a draft in force would change, why, and by whom. */
export const DifferencesQuery = graphql(`
  query Differences($plan: String!) {
    plan(identifier: $plan) {
      differences {
        line
        week
        before {
          name
        }
        after {
          name
        }
        message {
          fr
          en
        }
        causeMessage {
          fr
          en
        }
        mayBeDropped
      }
    }
  }
`);

/** Who would be told if a draft were published, and of what. */
export const RecipientsQuery = graphql(`
  query Recipients($plan: String!) {
    plan(identifier: $plan) {
      recipients {
        doctor {
          identifier
          name
        }
        hasEmail
        news {
          code
          message {
            fr
            en
          }
          from {
            line
            week
          }
          to {
            line
            week
          }
        }
      }
    }
  }
`);

export const DropDifferenceMutation = graphql(`
  mutation DropDifference($plan: String!, $line: String!, $week: IsoWeek!) {
    done: dropDifference(identifier: $plan, line: $line, week: $week) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

/** The plan in force that was published last, as long as somebody looks. */
export const PublicationNews = graphql(`
  subscription PublicationNews {
    publication {
      identifier
      publishedAt
      takeBackUntil
    }
  }
`);

export const TakeBackMutation = graphql(`
  mutation TakeBack($plan: String!) {
    done: takeBackPublication(identifier: $plan) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const PublishMutation = graphql(`
  mutation Publish($plan: String!, $withoutMoves: Boolean!) {
    done: publishPlan(identifier: $plan, withoutMoves: $withoutMoves) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type Run = NonNullable<ResultOf<typeof RunNews>["plannerRun"]>;
export type Recipient = NonNullable<ResultOf<typeof RecipientsQuery>["plan"]>["recipients"][number];
export type Difference = NonNullable<ResultOf<typeof DifferencesQuery>["plan"]>["differences"][number];
