import { Prisma } from "@ms/database";
import {
  accept,
  type Outcome,
  type PublishedWeek,
  type RestoredWeek,
  type StandingWeek,
  takeBack,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { dropPlanNews } from "../webhook/plan-news.ts";
import { asJson, type PlanUndo, plannedRows, undoOf } from "./plan-records.ts";
import { lettersTakenBack } from "./publication-letters.ts";
import { placeOfRow } from "./put-in-force.ts";
import { holdPlan, patience } from "./rotation.commands.ts";
import { takeBackUntil } from "./take-back-until.ts";

/**
 * Takes a publication back while its time lasts: its weeks, and the plans that it had superseded, are as they
 * were before, and it is a draft again, all or none. Its doctors are held as they were to publish it.
 */
export async function takeBackPublication(
  id: string,
  { database, viewer, takeBackMinutes }: Pick<Context, "database" | "viewer" | "takeBackMinutes">,
): Promise<Outcome<{ id: string }, Refusal>> {
  try {
    return await database.$transaction(async (transaction) => {
      const plan = await holdPlan(id, { transaction, viewer });
      if (plan === null) return { ok: false, refusal: notFound("plan") };
      const undo = undoOf(plan);
      const until = takeBackUntil(plan, { takeBackMinutes });
      const { publishedAt } = plan;
      if (undo === null || until === null || publishedAt === null) return ruleRefused([notInForce]);
      const now = await readNow(undo.weeks, { publishedAt, transaction });
      const restored = takeBack({ weeks: undo.weeks, ...now, until, now: new Date() });
      if (!restored.ok) return ruleRefused(restored.refusal);
      await restore(restored.value, transaction);
      await queueLetters(transaction, lettersTakenBack(undo.weeks));
      await dropPlanNews(id, transaction);
      await beDraftAgain(plan, { undo, transaction });
      await recordChange(transaction, viewer, {
        action: "plan.takeBack",
        subject: id,
        detail: { weeks: undo.weeks.length },
      });
      return accept({ id });
    }, patience);
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([reason]);
  }
}

const notInForce = {
  code: "PLAN_NOT_IN_FORCE",
  message: {
    fr: "Ce plan n’est pas celui en vigueur : il n’y a rien à défaire.",
    en: "This plan is not in force: there is nothing to undo.",
  },
};

/** What stands where a publication has changed something, once its doctors are held. */
async function readNow(
  weeks: readonly PublishedWeek[],
  { publishedAt, transaction }: { publishedAt: Date; transaction: Prisma.TransactionClient },
): Promise<Pick<Parameters<typeof takeBack>[0], "standing" | "isClosed" | "bookedSince">> {
  const doctors = [...new Set(weeks.map(({ doctor }) => doctor))].sort();
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${doctors}) ORDER BY id FOR UPDATE`;
  const lines = weeks.map(({ line }) => line);
  const week = { in: weeks.map((each) => each.week) };
  const rows = await transaction.assignment.findMany({
    where: {
      week,
      state: { not: "CANCELLED" },
      OR: [{ doctorId: { in: doctors } }, { lineId: { in: lines } }],
    },
  });
  const since = await transaction.assignment.findMany({
    where: {
      doctorId: { in: doctors },
      state: { not: "CANCELLED" },
      id: { gte: firstIdAt(publishedAt), notIn: weeks.map(({ assignment }) => assignment) },
    },
    select: { doctorId: true },
  });
  const closed = await transaction.closedWeek.findMany({ where: { week, lineId: { in: lines } } });
  const closures = new Set(closed.map((each) => `${each.lineId} ${each.week}`));
  return {
    standing: rows.map((row) => ({ ...placeOfRow(row), state: row.state as StandingWeek["state"] })),
    bookedSince: new Set(since.map(({ doctorId }) => doctorId)),
    isClosed: (place) => closures.has(`${place.line} ${place.week}`),
  };
}

/** The least identifier (UUID, version 7) that is given from an instant on. */
function firstIdAt(instant: Date): string {
  const time = instant.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** Frees what was given before it restores what stood, for the seats must be free. */
async function restore(weeks: readonly RestoredWeek[], transaction: Prisma.TransactionClient): Promise<void> {
  for (const state of ["CANCELLED", "PROPOSED", "CONFIRMED"] as const) {
    const ids = weeks.filter((each) => each.state === state).map(({ assignment }) => assignment);
    // Cancelled on no day: nobody gives it up, and calendars are told all the same.
    await transaction.assignment.updateMany({
      where: { id: { in: ids } },
      data: { state, cancelledOn: null },
    });
  }
}

async function beDraftAgain(
  { id, dropped }: { id: string; dropped: unknown },
  { undo, transaction }: { undo: PlanUndo; transaction: Prisma.TransactionClient },
): Promise<void> {
  const { superseded, leftOut } = undo;
  await transaction.plannedWeek.createMany({ data: plannedRows(id, leftOut.given) });
  await transaction.plan.update({
    where: { id },
    data: {
      state: "DRAFT",
      publishedAt: null,
      dropped: asJson([...(dropped as object[]), ...leftOut.taken]),
      undo: Prisma.DbNull,
    },
  });
  await transaction.plan.updateMany({
    where: { id: { in: [...superseded] }, state: "SUPERSEDED" },
    data: { state: "PUBLISHED" },
  });
}
