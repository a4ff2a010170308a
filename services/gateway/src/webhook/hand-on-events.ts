import type { Prisma, PrismaClient, WebhookEvent } from "@ms/database";
import { isInForce } from "../identity/api-key.ts";
import { viewerOfKey } from "../identity/identify-viewer.ts";
import { mayHear } from "./webhook-events.ts";

const eventsAtOnce = 100;

/** Gives each event that nobody has handed on yet a delivery to every webhook whose key may see it; whether there was any. */
export function handOnEvents(database: PrismaClient): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const events = await transaction.$queryRaw<WebhookEvent[]>`
      SELECT * FROM "WebhookEvent" WHERE NOT "isHandedOn" ORDER BY at
      LIMIT ${eventsAtOnce} FOR UPDATE SKIP LOCKED`;
    if (events.length === 0) return false;
    await transaction.webhookDelivery.createMany({
      data: await deliveriesOf(events, transaction),
      skipDuplicates: true,
    });
    const ids = events.map(({ id }) => id);
    await transaction.webhookEvent.updateMany({ where: { id: { in: ids } }, data: { isHandedOn: true } });
    return true;
  });
}

async function deliveriesOf(events: readonly WebhookEvent[], transaction: Prisma.TransactionClient) {
  const centreIds = events.flatMap(({ centreId }) => centreId ?? []);
  const [webhooks, centres] = await Promise.all([
    transaction.webhook.findMany({
      where: { endedAt: null },
      include: { key: { include: { scopes: true, user: true } } },
    }),
    transaction.centre.findMany({ where: { id: { in: centreIds } } }),
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
        .map(({ id: eventId }) => ({ webhookId, eventId }));
    });
}
