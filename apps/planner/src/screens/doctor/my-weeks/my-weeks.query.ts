import { graphql, type ResultOf } from "@ms/api-client";

/** A doctor's own weeks: a year of those that were, and a year of those to come. */
export const MyWeeksQuery = graphql(`
  query MyWeeks($doctor: String!, $from: IsoWeek!, $weeks: Int!) {
    lineWeeks(doctor: $doctor, from: $from, weeks: $weeks, first: 100) {
      edges {
        node {
          week
          state
          line {
            identifier
            number
            centre {
              name
              inseeCode
              departmentCode
              latitude
              longitude
            }
          }
        }
      }
    }
  }
`);

export type MyWeek = NonNullable<ResultOf<typeof MyWeeksQuery>["lineWeeks"]>["edges"][number]["node"];

export const StepBackMutation = graphql(`
  mutation StepBack($line: String!, $week: IsoWeek!) {
    done: withdrawWeek(line: $line, week: $week) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
