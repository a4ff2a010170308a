import type { ApiKey, Prisma, Webhook } from "@ms/database";
import { accept, type Outcome, type Text } from "@ms/domain";
import { z } from "zod";
import type { AuditAction } from "../audit/audit-actions.ts";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { isInForce } from "../identity/api-key.ts";
import { viewerOfKey } from "../identity/identify-viewer.ts";
import { notFound, type Reason, type Refusal } from "../shared/refusal.ts";
import { isUuid } from "../shared/visible-uuid.ts";
import { isPrivateHost } from "./private-address.ts";
import { mayFollow } from "./webhook-events.ts";
import { ownWebhooks } from "./webhook.policy.ts";

/** Where to tell what, for whom. */
export const webhookSchema = z.object({
  url: z.string().max(500, { error: "OUT_OF_RANGE" }),
  events: z
    .array(z.enum(["WEEK_UNCOVERED", "PLAN_PUBLISHED", "SNAPSHOT_PUBLISHED", "CENTRE_OPENED"]))
    .min(1, { error: "REQUIRED" }),
  keyId: z.string().optional(),
});
type WebhookRequest = z.infer<typeof webhookSchema>;

/** A webhook with its secret, shown once. */
export interface IssuedWebhook {
  readonly id: string;
  readonly secret: string;
}

type Acting = Pick<Context, "database" | "viewer" | "webhooks">;

/** That a partner may have, or a key that is no partner's. */
const mostWebhooks = 10;

const sentences = {
  NOT_HTTPS: {
    fr: "Donnez une adresse https, sans nom d’utilisateur ni mot de passe.",
    en: "Give an https address, without user name or password.",
  },
  PRIVATE_ADDRESS: {
    fr: "Cette adresse est celle d’un réseau privé : donnez celle d’un serveur joignable d’Internet.",
    en: "This is an address of a private network: give that of a server on the open internet.",
  },
  KEY_REQUIRED: {
    fr: "Un webhook voit ce qu’ouvre une clé : nommez-en une qui soit en vigueur, et à personne en propre.",
    en: "A webhook sees what a key opens: name one that is in force, and nobody’s own.",
  },
  EVENT_NOT_OPEN: {
    fr: "Cette clé n’ouvre pas ces événements.",
    en: "This key does not open these events.",
  },
  TOO_MANY_WEBHOOKS: {
    fr: `Ce partenaire (ou cette clé, si elle n’est celle d’aucun) a déjà ${mostWebhooks} webhooks : retirez-en un d’abord.`,
    en: `This partner (or this key, where it is no partner’s) has ${mostWebhooks} webhooks already: remove one first.`,
  },
} satisfies Record<string, Text>;

const reason = (field: string, code: keyof typeof sentences): Reason => ({
  field,
  code,
  message: sentences[code],
});

const refused = (reasons: readonly Reason[]) => ({
  ok: false as const,
  refusal: { kind: "InputRefused" as const, reasons },
});

function faultsOfUrl(url: string, isPrivateOpen: boolean): Reason[] {
  if (!URL.canParse(url)) return [reason("url", "NOT_HTTPS")];
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== "" || password !== "") return [reason("url", "NOT_HTTPS")];
  if (isPrivateOpen) return /^https?:$/.test(protocol) ? [] : [reason("url", "NOT_HTTPS")];
  if (protocol !== "https:") return [reason("url", "NOT_HTTPS")];
  return isPrivateHost(hostname) ? [reason("url", "PRIVATE_ADDRESS")] : [];
}

/** The key whose eyes a webhook has: for a partner the one that asks, or the one that an administrator names. */
async function keyFor({ keyId }: WebhookRequest, { database, viewer }: Acting) {
  const id = keyId ?? viewer.keyId ?? "";
  const key = await database.apiKey.findUnique({ where: { id }, include: { scopes: true, user: true } });
  const isOwn = viewer.role !== "PARTNER" || id === viewer.keyId;
  return key !== null && isOwn && key.userId === null && isInForce(key, new Date()) ? key : undefined;
}

/** Whether a key's holder has as many webhooks as one may have; held until the transaction ends. */
async function hasMost({ id, partnerId }: ApiKey, transaction: Prisma.TransactionClient): Promise<boolean> {
  await transaction.$queryRaw`
    SELECT id FROM "ApiKey" WHERE id = ${id} OR "partnerId" = ${partnerId} ORDER BY id FOR UPDATE`;
  const where = { endedAt: null, key: partnerId === null ? { id } : { partnerId } };
  return (await transaction.webhook.count({ where })) >= mostWebhooks;
}

/** Makes a webhook; its secret is in the answer and nowhere else. */
export async function createWebhook(
  request: WebhookRequest,
  acting: Acting,
): Promise<Outcome<IssuedWebhook, Refusal>> {
  const { database, viewer, webhooks } = acting;
  const key = await keyFor(request, acting);
  const isClosed = key !== undefined && !request.events.every((type) => mayFollow(viewerOfKey(key), type));
  const reasons = [
    ...faultsOfUrl(request.url, webhooks.isPrivateOpen),
    ...(key === undefined ? [reason("keyId", "KEY_REQUIRED")] : []),
    ...(isClosed ? [reason("events", "EVENT_NOT_OPEN")] : []),
  ];
  if (key === undefined || reasons.length > 0) return refused(reasons);
  const { secret, sealed } = webhooks.secrets.mint();
  return database.$transaction(async (transaction) => {
    if (await hasMost(key, transaction)) return refused([reason("keyId", "TOO_MANY_WEBHOOKS")]);
    const { url, events } = request;
    const data = { url, events: [...new Set(events)], keyId: key.id, sealedSecret: sealed };
    const { id } = await transaction.webhook.create({ data });
    await recordChange(transaction, viewer, {
      action: "webhook.create",
      subject: id,
      right: "webhooks",
      detail: { key: key.id, events },
    });
    return accept({ id, secret });
  });
}

interface Changed<Value> {
  readonly action: AuditAction;
  readonly value: Value;
  readonly detail?: Prisma.InputJsonObject;
}

/** Changes a webhook that is the viewer's to change, and logs it. */
function change<Value>(
  { id, isEndedToo = false }: { id: string; isEndedToo?: boolean },
  { database, viewer }: Acting,
  act: (transaction: Prisma.TransactionClient, webhook: Webhook) => Promise<Changed<Value>>,
): Promise<Outcome<Value, Refusal>> {
  return database.$transaction(async (transaction) => {
    const where = { id, AND: [ownWebhooks(viewer)] };
    const webhook = isUuid(id) ? await transaction.webhook.findUnique({ where }) : null;
    if (webhook === null || (webhook.endedAt !== null && !isEndedToo))
      return { ok: false, refusal: notFound("webhook") };
    const { action, value, detail } = await act(transaction, webhook);
    await recordChange(transaction, viewer, {
      ...{ action, subject: id, right: "webhooks" },
      ...(detail && { detail }),
    });
    return accept(value);
  });
}

const hoursOfBoth = 24;

/** Gives a webhook a new secret; messages are signed with both for a day. */
export const rotateSecret = (id: string, acting: Acting): Promise<Outcome<IssuedWebhook, Refusal>> =>
  change({ id }, acting, async (transaction, { sealedSecret: sealedOldSecret }) => {
    const { secret, sealed } = acting.webhooks.secrets.mint();
    const oldSecretUntil = new Date(Date.now() + hoursOfBoth * 3_600_000);
    const data = { sealedSecret: sealed, sealedOldSecret, oldSecretUntil };
    await transaction.webhook.update({ where: { id }, data });
    return { action: "webhook.rotate", value: { id, secret } };
  });

/** Ends a webhook: nothing more is sent to it. Ending it twice changes nothing. */
export const removeWebhook = (id: string, acting: Acting): Promise<Outcome<{ id: string }, Refusal>> =>
  change({ id, isEndedToo: true }, acting, async (transaction) => {
    await transaction.webhook.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
    return { action: "webhook.remove", value: { id } };
  });

/** Which messages to send again, one of these. */
export interface Replay {
  readonly failedSince?: Date | null | undefined;
  readonly allSince?: Date | null | undefined;
  readonly messageId?: string | null | undefined;
}

const ended = { in: ["FAILED", "DELIVERED"] } satisfies Prisma.EnumWebhookDeliveryStateFilter;

function messagesOf({ failedSince, allSince, messageId }: Replay): Prisma.WebhookDeliveryWhereInput {
  if (failedSince != null) return { event: { at: { gte: failedSince } }, state: "FAILED" };
  if (allSince != null) return { event: { at: { gte: allSince } }, state: ended };
  const eventId = /^msg_(.+)$/.exec(messageId ?? "")?.[1] ?? "";
  return isUuid(eventId) ? { eventId, state: ended } : { id: { in: [] } };
}

/** Sends messages of a webhook again, each under the identifier that it had. */
export const replayDeliveries = (
  { id, messages }: { id: string; messages: Replay },
  acting: Acting,
): Promise<Outcome<{ id: string; count: number }, Refusal>> =>
  change({ id }, acting, async (transaction) => {
    const { count } = await transaction.webhookDelivery.updateMany({
      where: { webhookId: id, ...messagesOf(messages) },
      data: { state: "WAITING", tries: 0, dueAt: new Date() },
    });
    return { action: "webhook.replay", value: { id, count }, detail: { count } };
  });
