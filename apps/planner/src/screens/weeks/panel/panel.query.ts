import { graphql, type ResultOf } from "@ms/api-client";
import { LineNames } from "../../../line-names.ts";
import { OfferFields } from "../../../offers/offers.query.ts";
import { SwapFields } from "../../../swaps/swaps.query.ts";

/** Who could take an open line-week, who is asked for it, and why the others cannot. */
export const HoleQuery = graphql(
  `
  query Hole($line: String!, $week: IsoWeek!) {
    lineWeeks(from: $week, weeks: 1, line: $line, first: 1) {
      edges {
        node {
          nextTierAt
          offers {
            ...Offer
          }
        }
      }
    }
    candidates(line: $line, week: $week) {
      __typename
      ... on LineWeekCandidates {
        data {
          verdict
          displaced {
            line
            week
          }
          doctor {
            identifier
            name
          }
          reasons {
            code
            isFor
            message {
              fr
              en
            }
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
    vacancy(line: $line, week: $week) {
      __typename
      ... on Vacancy {
        reasons {
          code
          doctors
          message {
            fr
            en
          }
        }
        nearMisses {
          change
          message {
            fr
            en
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`,
  [OfferFields],
);

/** Who has asked whom for an exchange of a line-week, and the lines by name. */
export const WeekSwapsQuery = graphql(
  `
  query WeekSwaps($line: String!, $week: IsoWeek!) {
    lineWeeks(from: $week, weeks: 1, line: $line, first: 1) {
      edges {
        node {
          swapOffers {
            ...Swap
          }
        }
      }
    }
    centres(first: 100) {
      ...LineNames
    }
  }
`,
  [SwapFields, LineNames],
);

/** Why a line-week is closed. */
export const ClosureQuery = graphql(`
  query Closure($line: String!, $week: IsoWeek!) {
    lineWeeks(from: $week, weeks: 1, line: $line, first: 1) {
      edges {
        node {
          closedFor
        }
      }
    }
  }
`);

/** How an open line-week could be covered by moving others, and at what price. */
export const RepairQuery = graphql(`
  query Repair($line: String!, $week: IsoWeek!) {
    repair(line: $line, week: $week) {
      __typename
      ... on MendedWeek {
        effort
        told: message {
          fr
          en
        }
        moves {
          doctor {
            name
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
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const BookMutation = graphql(`
  mutation Book($line: String!, $week: IsoWeek!, $doctor: String!) {
    done: bookWeek(line: $line, week: $week, doctor: $doctor) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const WithdrawMutation = graphql(`
  mutation Withdraw($line: String!, $week: IsoWeek!, $doctor: String, $reason: CancellationReason!) {
    done: cancelWeek(line: $line, week: $week, doctor: $doctor, reason: $reason) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const MendMutation = graphql(`
  mutation Mend($line: String!, $week: IsoWeek!, $effort: Int!) {
    done: mendWeek(line: $line, week: $week, effort: $effort) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const CloseMutation = graphql(`
  mutation Close($line: String!, $week: IsoWeek!, $reason: ClosureReason!) {
    done: closeWeek(line: $line, week: $week, reason: $reason) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ReopenMutation = graphql(`
  mutation Reopen($line: String!, $week: IsoWeek!) {
    done: reopenWeek(line: $line, week: $week) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);

type Hole = ResultOf<typeof HoleQuery>;

export type Candidate = Extract<Hole["candidates"], { __typename: "LineWeekCandidates" }>["data"][number];
export type Vacancy = Extract<Hole["vacancy"], { __typename: "Vacancy" }>;
export type Repair = Extract<ResultOf<typeof RepairQuery>["repair"], { __typename: "MendedWeek" }>;
