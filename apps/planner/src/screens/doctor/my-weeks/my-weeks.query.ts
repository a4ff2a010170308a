import { graphql, type ResultOf } from "@ms/api-client";
import { addWeeks, type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import type { OperationResult } from "@urql/core";

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
              address
              phone
              latitude
              longitude
            }
          }
        }
      }
    }
  }
`);

/** A year back, and a year ahead. */
const yearOfWeeks = 53;

/** What is asked for a doctor on a day. */
export const myWeeksOf = ({ doctor, today }: { doctor: string | undefined; today: PlainDate }) => ({
  doctor: doctor ?? "",
  from: addWeeks(weekOf(today), -yearOfWeeks),
  weeks: 2 * yearOfWeeks,
});

/** Of an answer, the weeks that are not over: what a doctor without a network has to know. */
export function weeksAhead({ data, operation: { variables } }: OperationResult): unknown {
  const { lineWeeks } = data as ResultOf<typeof MyWeeksQuery>;
  const current = addWeeks((variables as { from: IsoWeek }).from, yearOfWeeks);
  return { lineWeeks: lineWeeks && { edges: lineWeeks.edges.filter(({ node }) => node.week >= current) } };
}

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
