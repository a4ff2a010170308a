import { dateOf, type Prisma } from "@ms/database";
import { accept, addWeeks, type IsoWeek, type Outcome, type PlainDate } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { type JudgedPlan, judgePlan, type StoredPlan } from "./judge-plan.ts";
import { placeKey } from "./plan-records.ts";
import { visiblePlan } from "./rotation.policy.ts";

const patience = { maxWait: 30_000, timeout: 120_000 };

const notDraft: Reason = {
  code: "PLAN_NOT_DRAFT",
  message: {
    fr: "Ce plan est déjà publié ou remplacé.",
    en: "This plan is already published or superseded.",
  },
};

/**
 * Publishes a draft: its weeks become confirmed assignments and those that it drops are cancelled, all
 * or none. Every hard rule is judged again against the state of now, while the plan's doctors are held;
 * weeks booked since then stand.
 */
export async function publishPlan(
  id: string,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ id: string }, Refusal>> {
  try {
    return await database.$transaction(async (transaction) => {
      const where = visiblePlan(viewer, id);
      await transaction.$queryRaw`SELECT id FROM "Plan" WHERE id = ${where.id}::uuid FOR UPDATE`;
      const plan = await transaction.plan.findUnique({
        where,
        include: { plannedWeeks: { include: { line: true } } },
      });
      if (plan === null) return { ok: false, refusal: notFound("plan") };
      if (plan.state !== "DRAFT") return ruleRefused([notDraft]);
      const judged = await judgePlan(plan, today, transaction);
      if (!judged.ok) return ruleRefused(judged.refusal);
      await putInForce(judged.value, today, transaction);
      await supersedeOverlapping(plan, transaction);
      await transaction.plan.update({ where: { id }, data: { state: "PUBLISHED", publishedAt: new Date() } });
      await recordChange(transaction, viewer, {
        action: "plan.publish",
        subject: id,
        detail: { weeks: judged.value.confirmed.length },
      });
      return accept({ id });
    }, patience);
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([reason]);
  }
}

/** Cancels what the plan takes away before it confirms what it gives: the seats must be free. */
async function putInForce(
  { confirmed, standing }: JudgedPlan,
  today: PlainDate,
  transaction: Prisma.TransactionClient,
): Promise<void> {
  const stays = new Set(confirmed.map(placeKey));
  const stood = new Set(standing.map(placeKey));
  for (const each of standing) {
    const { line: lineId, week, doctor: doctorId } = each;
    await transaction.assignment.updateMany({
      where: { lineId, week, doctorId, state: { not: "CANCELLED" } },
      data: stays.has(placeKey(each))
        ? { state: "CONFIRMED" }
        : { state: "CANCELLED", cancelledOn: dateOf(today) },
    });
  }
  await transaction.assignment.createMany({
    data: confirmed
      .filter((each) => !stood.has(placeKey(each)))
      .map(({ line, week, doctor }) => ({
        lineId: line,
        week,
        doctorId: doctor,
        state: "CONFIRMED" as const,
      })),
  });
}

/** Plans published before for some of the same weeks are no longer the plan in force. */
async function supersedeOverlapping(
  { fromWeek, weeks }: StoredPlan,
  transaction: Prisma.TransactionClient,
): Promise<void> {
  const endOf = (plan: { fromWeek: string; weeks: number }) =>
    addWeeks(plan.fromWeek as IsoWeek, plan.weeks - 1);
  const published = await transaction.plan.findMany({ where: { state: "PUBLISHED" } });
  const overlapping = published.filter(
    (other) => other.fromWeek <= endOf({ fromWeek, weeks }) && fromWeek <= endOf(other),
  );
  await transaction.plan.updateMany({
    where: { id: { in: overlapping.map((other) => other.id) } },
    data: { state: "SUPERSEDED" },
  });
}
