import { graphql, type ResultOf } from "@ms/api-client";

/** A page of those who may sign in, and of those who might. */
export const UsersQuery = graphql(`
  query Users($after: String) {
    list: users(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          userId
          name
          email
          roleLabel {
            fr
            en
          }
          centre
          doctor
          invitedAt
          endedAt
        }
      }
    }
  }
`);

export type User = NonNullable<ResultOf<typeof UsersQuery>["list"]>["edges"][number]["node"];

export const InviteMutation = graphql(`
  mutation Invite($input: InviteUserInput!) {
    done: inviteUser(input: $input) {
      __typename
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

/** The doctors whose name holds the words that are typed. */
export const DoctorChoicesQuery = graphql(`
  query DoctorChoices($search: String!) {
    doctors(search: $search, first: 50) {
      totalCount
      edges {
        node {
          identifier
          name
        }
      }
    }
  }
`);

export const CentreChoicesQuery = graphql(`
  query CentreChoices($after: String) {
    list: centres(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          identifier
          name
        }
      }
    }
  }
`);

export const EndUserMutation = graphql(`
  mutation EndUser($userId: String!) {
    done: endUser(userId: $userId) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`);
