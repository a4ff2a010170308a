import type { Prisma, PrismaClient, WebhookEventType } from "@ms/database";
import type { Try } from "./send-message.ts";

/** A delivery in the hands of this gateway. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly tries: number;
  readonly url: string;
  readonly sealedSecret: string;
  readonly sealedOldSecret: string | null;
  readonly type: WebhookEventType;
  readonly data: Prisma.JsonValue;
  readonly at: Date;
  /** Whether the webhook and its key still hold. */
  readonly isOpen: boolean;
}

/** The webhooks that are left alone: a delivery of theirs is under way here. */
type Busy = readonly string[];

/** A try lasts 15 seconds at most: past this, whoever has claimed it is dead. */
const secondsClaimed = 20;

/** Takes deliveries that are due, one a webhook, the longest due first; of several gateways one gets each. */
export const claimDeliveries = (
  database: PrismaClient,
  { busy, places }: { busy: Busy; places: number },
): Promise<ClaimedDelivery[]> =>
  database.$queryRaw<ClaimedDelivery[]>`
    WITH claimed AS (
      UPDATE "WebhookDelivery" SET "dueAt" = now() + make_interval(secs => ${secondsClaimed})
      WHERE id IN (
        SELECT id FROM "WebhookDelivery" WHERE state = 'WAITING' AND "dueAt" <= now() AND id IN (
          SELECT DISTINCT ON ("webhookId") id FROM "WebhookDelivery"
          WHERE state = 'WAITING' AND "dueAt" <= now() AND "webhookId" <> ALL(${busy}::uuid[])
          ORDER BY "webhookId", "dueAt")
        ORDER BY "dueAt" LIMIT ${places} FOR UPDATE SKIP LOCKED)
      RETURNING *)
    SELECT claimed.id, "webhookId", "eventId", tries, url, "sealedSecret",
      CASE WHEN "oldSecretUntil" > now() THEN "sealedOldSecret" END AS "sealedOldSecret", type, data, at,
      "endedAt" IS NULL AND "revokedAt" IS NULL AND ("expiresAt" IS NULL OR "expiresAt" > now()) AS "isOpen"
    FROM claimed
    JOIN "Webhook" ON "Webhook".id = "webhookId"
    JOIN "ApiKey" ON "ApiKey".id = "keyId"
    JOIN "WebhookEvent" ON "WebhookEvent".id = "eventId"`;

/** Milliseconds until the next delivery is due; undefined when none waits. */
export async function millisecondsToNext(
  database: PrismaClient,
  { busy }: { busy: Busy },
): Promise<number | undefined> {
  const [next] = await database.$queryRaw<{ milliseconds: number | null }[]>`
    SELECT (extract(epoch FROM min("dueAt") - clock_timestamp()) * 1000)::float8 AS milliseconds
    FROM "WebhookDelivery" WHERE state = 'WAITING' AND "webhookId" <> ALL(${busy}::uuid[])`;
  return next?.milliseconds ?? undefined;
}

const isTaken = ({ status = 0 }: Try): boolean => status >= 200 && status < 300;
/** The receiver says that it is gone for good (RFC 9110, section 15.5.11). */
const isGone = ({ status }: Try): boolean => status === 410;

/** Writes down what became of a try: taken, tried again after the next pause of the schedule, or given up. */
export async function settleDelivery(
  database: PrismaClient,
  { delivery, outcome, retries }: { delivery: ClaimedDelivery; outcome: Try; retries: readonly number[] },
): Promise<void> {
  const { id, webhookId, tries } = delivery;
  const pause = retries[tries];
  const state = isTaken(outcome)
    ? "DELIVERED"
    : pause === undefined || isGone(outcome)
      ? "FAILED"
      : "WAITING";
  await database.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      UPDATE "WebhookDelivery" SET state = ${state}::"WebhookDeliveryState", tries = tries + 1,
        "dueAt" = now() + make_interval(secs => ${spread(pause ?? 0) / 1000}), "lastTriedAt" = now(),
        "lastStatus" = ${outcome.status ?? null}, "lastFault" = ${outcome.fault ?? null}
      WHERE id = ${id}::uuid AND state = 'WAITING' AND tries = ${tries}`;
    if (isGone(outcome))
      await transaction.webhook.updateMany({
        where: { id: webhookId, endedAt: null },
        data: { endedAt: new Date() },
      });
  });
}

/** Up to a tenth longer: many that failed together do not come back together. */
const spread = (milliseconds: number): number => milliseconds * (1 + Math.random() / 10);
