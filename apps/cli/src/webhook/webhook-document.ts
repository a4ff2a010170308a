import { graphql, type ResultOf } from "@ms/api-client";

export const webhooksDocument = graphql(`
  query Webhooks($after: String) {
    webhooks(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          webhookId
          url
          keyId
          events
          createdAt
        }
      }
    }
  }
`);

export const deliveriesDocument = graphql(`
  query WebhookDeliveries($after: String, $webhookId: String, $state: WebhookDeliveryState) {
    webhookDeliveries(first: 100, after: $after, webhookId: $webhookId, state: $state) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          messageId
          event
          at
          state
          tries
          dueAt
          lastTriedAt
          lastStatus
          lastFault
        }
      }
    }
  }
`);

export const createWebhookDocument = graphql(`
  mutation CreateWebhook($input: WebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on IssuedWebhook {
        webhookId
        secret
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

export const rotateWebhookDocument = graphql(`
  mutation RotateWebhookSecret($webhookId: String!) {
    rotateWebhookSecret(webhookId: $webhookId) {
      __typename
      ... on IssuedWebhook {
        webhookId
        secret
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const removeWebhookDocument = graphql(`
  mutation RemoveWebhook($webhookId: String!) {
    removeWebhook(webhookId: $webhookId) {
      __typename
      ... on RemovedWebhook {
        webhookId
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const replayWebhookDocument = graphql(`
  mutation ReplayWebhook($webhookId: String!, $messages: ReplayInput!) {
    replayWebhook(webhookId: $webhookId, messages: $messages) {
      __typename
      ... on ReplayedWebhook {
        webhookId
        deliveries
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type ListedWebhook = NonNullable<
  ResultOf<typeof webhooksDocument>["webhooks"]
>["edges"][number]["node"];
export type ListedDelivery = NonNullable<
  ResultOf<typeof deliveriesDocument>["webhookDeliveries"]
>["edges"][number]["node"];
