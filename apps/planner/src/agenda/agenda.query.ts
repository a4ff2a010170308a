import { graphql } from "@ms/api-client";

export const OpenAgendaMutation = graphql(`
  mutation OpenAgenda($centre: String) {
    createCalendarFeed(centre: $centre) {
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
  mutation EndAgenda($centre: String) {
    revokeCalendarFeed(centre: $centre) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
