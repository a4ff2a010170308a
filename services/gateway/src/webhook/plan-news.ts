import type { Prisma, WebhookEvent } from "@ms/database";
import type { Context } from "../context.ts";
import { settledAt } from "../rotation/take-back-until.ts";

/** When the news that plans are published may leave, by event: once it is too late to take them back. */
export async function planNewsDueAt(
  events: readonly WebhookEvent[],
  {
    transaction,
    ...holding
  }: Pick<Context, "takeBackMinutes"> & { readonly transaction: Prisma.TransactionClient },
): Promise<ReadonlyMap<string, Date>> {
  const planOf = ({ data }: WebhookEvent) => (data as { plan: string }).plan;
  const news = events.filter(({ type }) => type === "PLAN_PUBLISHED");
  const plans = await transaction.plan.findMany({ where: { id: { in: news.map(planOf) } } });
  const publishedAt = new Map(plans.map((plan) => [plan.id, plan.publishedAt]));
  return new Map(
    news.map((event) => [event.id, settledAt(publishedAt.get(planOf(event)) ?? event.at, holding)]),
  );
}

/** Forgets the news that a plan was published, as far as nobody was sent it: it is taken back. */
export async function dropPlanNews(plan: string, transaction: Prisma.TransactionClient): Promise<void> {
  const held = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM "WebhookEvent" WHERE type = 'PLAN_PUBLISHED' AND data ->> 'plan' = ${plan} FOR UPDATE`;
  const ids = { in: held.map(({ id }) => id) };
  await transaction.webhookDelivery.deleteMany({ where: { eventId: ids, state: "WAITING", tries: 0 } });
  await transaction.webhookEvent.deleteMany({ where: { id: ids, deliveries: { none: {} } } });
}
