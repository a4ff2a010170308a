import { graphql, type ResultOf } from "@ms/api-client";

export const partnersDocument = graphql(`
  query Partners($after: String) {
    partners(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          identifier
          name
          kind
          siren
          inseeCode
          since
        }
      }
    }
  }
`);

export const savePartnerDocument = graphql(`
  mutation SavePartner($input: PartnerInput!) {
    savePartner(input: $input) {
      __typename
      ... on Partner {
        identifier
        name
        kind
        siren
        inseeCode
        since
      }
      ... on Refusal {
        code
        message
      }
      ... on InputRefused {
        reasons {
          field
          code
          message
        }
      }
    }
  }
`);

export const keysDocument = graphql(`
  query PartnerKeys($after: String) {
    apiKeys(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          keyId
          partner
          label
          scopes {
            kind
            code
          }
          rights
          createdAt
          expiresAt
          revokedAt
          lastUsedAt
          replaces
        }
      }
    }
  }
`);

export const issueDocument = graphql(`
  mutation IssuePartnerKey($input: IssueApiKeyInput!) {
    issueApiKey(input: $input) {
      __typename
      ... on IssuedKey {
        keyId
        token
      }
      ... on Refusal {
        code
        message
      }
      ... on InputRefused {
        reasons {
          field
          code
          message
        }
      }
    }
  }
`);

export const rotateDocument = graphql(`
  mutation RotatePartnerKey($keyId: String!, $overlapHours: Int!) {
    rotateApiKey(keyId: $keyId, overlapHours: $overlapHours) {
      __typename
      ... on IssuedKey {
        keyId
        token
      }
      ... on Refusal {
        code
        message
      }
      ... on InputRefused {
        reasons {
          field
          code
          message
        }
      }
    }
  }
`);

export const revokeDocument = graphql(`
  mutation RevokePartnerKey($keyId: String!) {
    revokeApiKey(keyId: $keyId) {
      __typename
      ... on RevokedKey {
        keyId
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type PartnerKey = NonNullable<ResultOf<typeof keysDocument>["apiKeys"]>["edges"][number]["node"];
