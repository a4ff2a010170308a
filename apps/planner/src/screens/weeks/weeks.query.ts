import { graphql, type ResultOf } from "@ms/api-client";

/** The line-weeks of a period, a page at a time. */
export const WeeksQuery = graphql(`
  query Weeks($from: IsoWeek!, $weeks: Int!, $after: String) {
    lineWeeks(from: $from, weeks: $weeks, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          week
          state
          askedDoctors
          isSwapPending
          doctor {
            identifier
            name
          }
          line {
            identifier
            number
            startsOn
            centre {
              name
              departmentCode
            }
          }
        }
      }
    }
  }
`);

/** What changes in the weeks of a period: all of them first, then those that are news. */
export const WeeksNews = graphql(`
  subscription WeeksNews($from: IsoWeek!, $weeks: Int!) {
    lineWeeks(from: $from, weeks: $weeks) {
      week
      state
      askedDoctors
      isSwapPending
      line {
        identifier
      }
    }
  }
`);

/** The latest plans: the draft is among them, if there is one. */
export const PlansQuery = graphql(`
  query Plans {
    plans(first: 20) {
      edges {
        node {
          identifier
          state
          from
        }
      }
    }
  }
`);

/** The weeks that a plan adds to those already booked, a page at a time. */
export const PlannedWeeksQuery = graphql(`
  query PlannedWeeks($plan: String!, $after: String) {
    plan(identifier: $plan) {
      plannedWeeks(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            week
            line {
              identifier
            }
            doctor {
              name
            }
          }
        }
      }
    }
  }
`);

/** A line in a week, as the gateway gives it. */
export type LineWeek = NonNullable<ResultOf<typeof WeeksQuery>["lineWeeks"]>["edges"][number]["node"];

/** A week that a draft proposes. */
export type PlannedWeek = NonNullable<
  ResultOf<typeof PlannedWeeksQuery>["plan"]
>["plannedWeeks"]["edges"][number]["node"];
