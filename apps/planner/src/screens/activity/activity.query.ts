import { graphql, type ResultOf } from "@ms/api-client";

/** The lines of a week with what is known of each, and the registered patients of their centres. */
export const ActivityQuery = graphql(`
  query Activity($week: IsoWeek!) {
    lineWeeks(from: $week, weeks: 1, first: 100) {
      edges {
        node {
          state
          line {
            identifier
            number
            centre {
              identifier
              name
              panelCounts {
                on
                registered
                ald
              }
            }
          }
        }
      }
    }
    activityWeeks(from: $week, weeks: 1, first: 100) {
      edges {
        node {
          consultations
          unscheduled
          homeVisits
          remote
          reportedAt
          line {
            identifier
          }
        }
      }
    }
  }
`);

export type ActivityFacts = ResultOf<typeof ActivityQuery>;
export type LineWeek = NonNullable<ActivityFacts["lineWeeks"]>["edges"][number]["node"];
export type Report = NonNullable<ActivityFacts["activityWeeks"]>["edges"][number]["node"];

export const RecordActivityMutation = graphql(`
  mutation RecordActivity($input: RecordActivityInput!) {
    done: recordActivity(input: $input) {
      __typename
      ... on RecordedActivity {
        remarks {
          message
        }
      }
      ... on Refusal {
        message
      }
      ... on InputRefused {
        reasons {
          field
          message
        }
      }
      ... on RuleRefused {
        reasons {
          field
          message
        }
      }
    }
  }
`);

export const RecordPanelCountMutation = graphql(`
  mutation RecordPanelCount($input: RecordPanelCountInput!) {
    done: recordPanelCount(input: $input) {
      __typename
      ... on RecordedPanelCount {
        remarks {
          message
        }
      }
      ... on Refusal {
        message
      }
      ... on InputRefused {
        reasons {
          field
          message
        }
      }
      ... on RuleRefused {
        reasons {
          field
          message
        }
      }
    }
  }
`);
