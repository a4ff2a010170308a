import { graphql, type ResultOf, type VariablesOf } from "@ms/api-client";

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
          role
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

export type InvitedRole = VariablesOf<typeof InviteMutation>["input"]["role"];

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
