import { graphql } from "@ms/api-client";

export const OpenAgendaMutation = graphql(`
  mutation OpenAgenda {
    createCalendarFeed {
      __typename
      ... on CalendarFeed {
        address
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const EndAgendaMutation = graphql(`
  mutation EndAgenda {
    revokeCalendarFeed {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
