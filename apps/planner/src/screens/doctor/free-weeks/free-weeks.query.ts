import { graphql, type ResultOf } from "@ms/api-client";

export const FreeWeeksQuery = graphql(`
  query FreeWeeks($from: IsoWeek!, $weeks: Int!) {
    freeWeeks(from: $from, weeks: $weeks) {
      kilometres
      lineWeek {
        week
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
`);

export const TakeMutation = graphql(`
  mutation Take($line: String!, $week: IsoWeek!) {
    done: takeWeek(line: $line, week: $week) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type FreeWeek = NonNullable<ResultOf<typeof FreeWeeksQuery>["freeWeeks"]>[number];
