import type { Plan, Prisma } from "@ms/database";
import { accept, addWeeks, type DraftWeeks, type IsoWeek, type Outcome, withoutMoves } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { findDifferences } from "./differences.loader.ts";
import { judgePlan } from "./judge-plan.ts";
import { asJson, draftOf, placeKey, type PlanUndo } from "./plan-records.ts";
import { lettersOfPublication } from "./publication-letters.ts";
import { putInForce } from "./put-in-force.ts";
import { visiblePlan } from "./rotation.policy.ts";

export const patience = { maxWait: 30_000, timeout: 120_000 };

const notDraft: Reason = {
  code: "PLAN_NOT_DRAFT",
  message: {
    fr: "Ce plan est déjà publié ou remplacé.",
    en: "This plan is already published or superseded.",
  },
};

/** A plan, held until the transaction ends, if the viewer may see it. */
export async function holdPlan(
  id: string,
  { transaction, viewer }: Pick<Context, "viewer"> & { transaction: Prisma.TransactionClient },
) {
  const where = visiblePlan(viewer, id);
  await transaction.$queryRaw`SELECT id FROM "Plan" WHERE id = ${where.id}::uuid FOR UPDATE`;
  return transaction.plan.findUnique({ where, include: { plannedWeeks: true } });
}

/** The same of a plan that nobody has published. */
export async function holdDraft(id: string, holding: Parameters<typeof holdPlan>[1]) {
  const plan = await holdPlan(id, holding);
  if (plan === null) return { ok: false as const, refusal: notFound("plan") };
  return plan.state === "DRAFT" ? accept(plan) : ruleRefused([notDraft]);
}

export const horizonOf = ({ fromWeek, weeks }: Pick<Plan, "fromWeek" | "weeks">) => ({
  from: fromWeek as IsoWeek,
  count: weeks,
});

/**
 * Publishes a draft, or the part of it that moves nobody: its weeks become confirmed assignments and those
 * that it drops are cancelled, all or none. Every hard rule is judged again against the state of now, while
 * the plan's doctors are held; weeks booked since then stand. What taking it back needs is kept with it.
 */
export async function publishPlan(
  { id, isWithoutMoves }: { readonly id: string; readonly isWithoutMoves: boolean },
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ id: string }, Refusal>> {
  try {
    return await database.$transaction(async (transaction) => {
      const held = await holdDraft(id, { transaction, viewer });
      if (!held.ok) return held;
      const plan = held.value;
      const whole = draftOf(plan);
      const draft = isWithoutMoves
        ? withoutMoves(whole, { differences: await findDifferences(plan, transaction) })
        : whole;
      const judged = await judgePlan({ ...draft, horizon: horizonOf(plan) }, today, transaction);
      if (!judged.ok) return ruleRefused(judged.refusal);
      const leftOut = await leaveOut(id, { whole, draft, transaction });
      const weeks = await putInForce(judged.value, today, transaction);
      await queueLetters(transaction, lettersOfPublication(weeks));
      const superseded = await supersedeOverlapping(plan, transaction);
      const undo: PlanUndo = { weeks, superseded, leftOut };
      await transaction.plan.update({
        where: { id },
        data: {
          state: "PUBLISHED",
          publishedAt: new Date(),
          dropped: asJson(draft.taken),
          undo: asJson(undo),
        },
      });
      await recordChange(transaction, viewer, {
        action: "plan.publish",
        subject: id,
        detail: { weeks: judged.value.confirmed.length, leftOut: leftOut.given.length },
      });
      return accept({ id });
    }, patience);
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([reason]);
  }
}

/** Takes from a plan what is not published with it, and answers that. */
async function leaveOut(
  planId: string,
  {
    whole,
    draft,
    transaction,
  }: { whole: DraftWeeks; draft: DraftWeeks; transaction: Prisma.TransactionClient },
): Promise<DraftWeeks> {
  const kept = new Set([...draft.given, ...draft.taken].map(placeKey));
  const given = whole.given.filter((each) => !kept.has(placeKey(each)));
  for (const { line, week } of given)
    await transaction.plannedWeek.delete({ where: { planId_lineId_week: { planId, lineId: line, week } } });
  return { given, taken: whole.taken.filter((each) => !kept.has(placeKey(each))) };
}

/** Plans published before for some of the same weeks are no longer the plan in force: their identifiers. */
async function supersedeOverlapping(
  { fromWeek, weeks }: Pick<Plan, "fromWeek" | "weeks">,
  transaction: Prisma.TransactionClient,
): Promise<string[]> {
  const endOf = (plan: { fromWeek: string; weeks: number }) =>
    addWeeks(plan.fromWeek as IsoWeek, plan.weeks - 1);
  const published = await transaction.plan.findMany({ where: { state: "PUBLISHED" } });
  const overlapping = published
    .filter((other) => other.fromWeek <= endOf({ fromWeek, weeks }) && fromWeek <= endOf(other))
    .map(({ id }) => id);
  await transaction.plan.updateMany({ where: { id: { in: overlapping } }, data: { state: "SUPERSEDED" } });
  return overlapping;
}
