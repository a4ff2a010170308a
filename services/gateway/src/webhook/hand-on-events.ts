import type { Prisma, PrismaClient, WebhookEvent } from "@ms/database";
import type { Context } from "../context.ts";
import { isInForce } from "../identity/api-key.ts";
import { viewerOfKey } from "../identity/identify-viewer.ts";
import { planNewsDueAt } from "./plan-news.ts";
import { mayHear } from "./webhook-events.ts";

const eventsAtOnce = 100;

type Holding = Pick<Context, "takeBackMinutes">;

/**
 * Gives each event that nobody has handed on yet a delivery to every webhook whose key may see it; whether
 * there was any. That a plan is published is due once it can no longer be taken back.
 */
export function handOnEvents(database: PrismaClient, holding: Holding): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const events = await transaction.$queryRaw<WebhookEvent[]>`
      SELECT * FROM "WebhookEvent" WHERE NOT "isHandedOn" ORDER BY at
      LIMIT ${eventsAtOnce} FOR UPDATE SKIP LOCKED`;
    if (events.length === 0) return false;
    await transaction.webhookDelivery.createMany({
      data: await deliveriesOf(events, { ...holding, transaction }),
      skipDuplicates: true,
    });
    const ids = events.map(({ id }) => id);
    await transaction.webhookEvent.updateMany({ where: { id: { in: ids } }, data: { isHandedOn: true } });
    return true;
  });
}

async function deliveriesOf(
  events: readonly WebhookEvent[],
  { transaction, ...holding }: Holding & { transaction: Prisma.TransactionClient },
) {
  const centreIds = events.flatMap(({ centreId }) => centreId ?? []);
  const [webhooks, centres, dueAt] = await Promise.all([
    transaction.webhook.findMany({
      where: { endedAt: null },
      include: { key: { include: { scopes: true, user: true } } },
    }),
    transaction.centre.findMany({ where: { id: { in: centreIds } } }),
    planNewsDueAt(events, { ...holding, transaction }),
  ]);
  const placeOf = new Map(centres.map((centre) => [centre.id, centre]));
  const now = new Date();
  return webhooks
    .filter(({ key }) => isInForce(key, now))
    .flatMap(({ id: webhookId, events: wanted, key }) => {
      const viewer = viewerOfKey(key);
      return events
        .filter(({ type }) => wanted.includes(type))
        .filter(({ type, centreId }) => {
          const centre = centreId === null ? undefined : placeOf.get(centreId);
          return (centreId === null || centre !== undefined) && mayHear(viewer, { type, centre });
        })
        .map(({ id: eventId }) => ({ webhookId, eventId, dueAt: dueAt.get(eventId) ?? now }));
    });
}
