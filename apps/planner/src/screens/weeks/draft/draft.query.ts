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

/** How a run comes on, to its end. */
export const RunNews = graphql(`
  subscription RunNews($identifier: String!) {
    plannerRun(identifier: $identifier) {
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
  }
`);

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

/** What putting a draft in force would change, and why. */
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
      }
    }
  }
`);

export const PublishMutation = graphql(`
  mutation Publish($plan: String!) {
    done: publishPlan(identifier: $plan) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type Run = NonNullable<ResultOf<typeof RunNews>["plannerRun"]>;
export type Difference = NonNullable<ResultOf<typeof DifferencesQuery>["plan"]>["differences"][number];
