import { builder } from "../builder.ts";
import { listOf, page } from "../shared/page.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, settle } from "../shared/refusal-to-graphql.ts";
import { isUuid } from "../shared/visible-uuid.ts";
import { eventKinds } from "./webhook-events.ts";
import {
  createWebhook,
  type IssuedWebhook,
  removeWebhook,
  replayDeliveries,
  rotateSecret,
  webhookSchema,
} from "./webhook.commands.ts";
import { visibleWebhooks } from "./webhook.policy.ts";

const EventType = builder.enumType("WebhookEventType", {
  description: "What a webhook can be told of.",
  values: {
    WEEK_UNCOVERED: { description: eventKinds.WEEK_UNCOVERED.description },
    PLAN_PUBLISHED: { description: eventKinds.PLAN_PUBLISHED.description },
    SNAPSHOT_PUBLISHED: { description: eventKinds.SNAPSHOT_PUBLISHED.description },
    CENTRE_OPENED: { description: eventKinds.CENTRE_OPENED.description },
  } as const,
});

const DeliveryState = builder.enumType("WebhookDeliveryState", {
  description: "Where a delivery stands.",
  values: {
    WAITING: { description: "It is tried, or will be at `dueAt`." },
    DELIVERED: { description: "The receiver answered 2xx." },
    FAILED: {
      description: "Every try failed, or the receiver or the key is gone: `replayWebhook` sends it again.",
    },
  } as const,
});

const Delivery = builder.prismaObject("WebhookDelivery", {
  description: "An event on its way to a webhook.",
  fields: (t) => ({
    messageId: t.string({
      description: "Its `webhook-id`, the same at every try.",
      resolve: ({ eventId }) => `msg_${eventId}`,
    }),
    event: t.field({
      type: EventType,
      description: "What happened.",
      select: { event: true },
      resolve: ({ event }) => event.type,
    }),
    at: t.field({
      type: "DateTime",
      description: "When it happened.",
      select: { event: true },
      resolve: ({ event }) => event.at,
    }),
    state: t.expose("state", { type: DeliveryState, description: "Where it stands." }),
    tries: t.exposeInt("tries", { description: "How often it was tried." }),
    dueAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it is tried next; null when it is not.",
      resolve: ({ state, dueAt }) => (state === "WAITING" ? dueAt : null),
    }),
    lastTriedAt: t.expose("lastTriedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was last tried.",
    }),
    lastStatus: t.exposeInt("lastStatus", {
      nullable: true,
      description: "The status of the last answer; null when there was none.",
    }),
    lastFault: t.exposeString("lastFault", {
      nullable: true,
      description:
        "Why there was no answer: a stable code, such as TIMEOUT, PRIVATE_ADDRESS or ECONNREFUSED.",
    }),
  }),
});

const WebhookType = builder.prismaObject("Webhook", {
  description: "Where a program is told of what happens, signed by the Standard Webhooks specification.",
  fields: (t) => ({
    webhookId: t.exposeString("id", { description: "Its identifier." }),
    url: t.exposeString("url", { description: "Where messages are sent." }),
    keyId: t.exposeString("keyId", { description: "The key whose rights and territories it has." }),
    events: t.expose("events", { type: [EventType], description: "What it is told of." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
  }),
});

const Issued = builder.objectRef<IssuedWebhook>("IssuedWebhook").implement({
  description: "A webhook with its secret, shown this once.",
  fields: (t) => ({
    webhookId: t.exposeString("id", { description: "Its identifier." }),
    secret: t.exposeString("secret", {
      description: "What its messages are signed with: `whsec_…`. Keep it safe.",
    }),
  }),
});

const Removed = builder.objectRef<{ id: string }>("RemovedWebhook").implement({
  description: "A webhook that is told nothing any more.",
  fields: (t) => ({ webhookId: t.exposeString("id", { description: "Its identifier." }) }),
});

const Replayed = builder.objectRef<{ id: string; count: number }>("ReplayedWebhook").implement({
  description: "A webhook that is told again.",
  fields: (t) => ({
    webhookId: t.exposeString("id", { description: "Its identifier." }),
    deliveries: t.exposeInt("count", { description: "How many are sent again." }),
  }),
});

const ReplayInput = builder.inputType("ReplayInput", {
  description: "Which messages to send again: one of these.",
  isOneOf: true,
  fields: (t) => ({
    failedSince: t.field({
      type: "DateTime",
      description: "What has failed, of what happened from here on.",
    }),
    allSince: t.field({ type: "DateTime", description: "All that happened from here on, delivered or not." }),
    messageId: t.string({ description: "One of them, by its `webhook-id`." }),
  }),
});

const WebhookInput = builder.inputType("WebhookInput", {
  description: "Where to tell what.",
  fields: (t) => ({
    url: t.string({ required: true, description: "An https address on the open internet." }),
    events: t.field({ type: [EventType], required: true, description: "What it is told of." }),
    keyId: t.string({ description: "The key whose rights it has; the asking one when absent." }),
  }),
});

builder.queryFields((t) => ({
  webhooks: t.prismaConnection(
    {
      type: WebhookType,
      cursor: "id",
      ...page,
      nullable: true,
      description: "The webhooks: all for administrators, a partner's own.",
      totalCount: (_, __, { database, viewer }) => database.webhook.count({ where: visibleWebhooks(viewer) }),
      resolve: (query, _, __, { database, viewer }) =>
        database.webhook.findMany({ ...query, where: visibleWebhooks(viewer), orderBy: { id: "asc" } }),
    },
    ...listOf("Webhook"),
  ),
  webhookDeliveries: t.prismaConnection(
    {
      type: Delivery,
      cursor: "id",
      ...page,
      nullable: true,
      description: "What webhooks were told or will be, the latest event first.",
      args: {
        webhookId: t.arg.string({ description: "Only of this webhook." }),
        state: t.arg({ type: DeliveryState, description: "Only in this state." }),
      },
      totalCount: (_, args, { database, viewer }) =>
        database.webhookDelivery.count({ where: visibleDeliveries(args, viewer) }),
      resolve: (query, _, args, { database, viewer }) =>
        database.webhookDelivery.findMany({
          ...query,
          where: visibleDeliveries(args, viewer),
          orderBy: [{ event: { at: "desc" } }, { id: "asc" }],
        }),
    },
    ...listOf("WebhookDelivery"),
  ),
}));

interface DeliveryFilter {
  readonly webhookId?: string | null | undefined;
  readonly state?: typeof DeliveryState.$inferType | null | undefined;
}

const visibleDeliveries = (
  { webhookId, state }: DeliveryFilter,
  viewer: Parameters<typeof visibleWebhooks>[0],
) => ({
  webhook: visibleWebhooks(viewer),
  // What is no identifier is nobody's.
  ...(webhookId != null && { webhookId: { in: [webhookId].filter(isUuid) } }),
  ...(state != null && { state }),
});

builder.mutationFields((t) => {
  const named = { webhookId: t.arg.string({ required: true, description: "The webhook." }) };
  return {
    createWebhook: t.field({
      type: Issued,
      description: "Makes a webhook and shows its secret this once. For administrators and partners.",
      errors: { types: [InputRefused] },
      args: { input: t.arg({ type: WebhookInput, required: true, description: "Where to tell what." }) },
      resolve: async (_, { input }, context) =>
        settle(await createWebhook(settle(readInput(webhookSchema, input)), context)),
    }),
    rotateWebhookSecret: t.field({
      type: Issued,
      description:
        "Gives a webhook a new secret and shows it this once; messages are signed with both for a day.",
      errors: { types: [NotFound] },
      args: named,
      resolve: async (_, { webhookId }, context) => settle(await rotateSecret(webhookId, context)),
    }),
    removeWebhook: t.field({
      type: Removed,
      description: "Ends a webhook at once.",
      errors: { types: [NotFound] },
      args: named,
      resolve: async (_, { webhookId }, context) => settle(await removeWebhook(webhookId, context)),
    }),
    replayWebhook: t.field({
      type: Replayed,
      description: "Sends messages again, each under its `webhook-id`.",
      errors: { types: [NotFound] },
      args: {
        ...named,
        messages: t.arg({ type: ReplayInput, required: true, description: "Which." }),
      },
      resolve: async (_, { webhookId, messages }, context) =>
        settle(await replayDeliveries({ id: webhookId, messages }, context)),
    }),
  };
});
