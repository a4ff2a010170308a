import type { Prisma, PrismaClient } from "@ms/database";
import { accept, backupsOfLineWeek, nextBackupTier, type Outcome, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { type LineWeek, lineWeekOf } from "../line-week/line-week.loader.ts";
import type { LineWeekName } from "../line-week/mending.commands.ts";
import { loadRotationNetwork } from "../rotation/rotation.loader.ts";
import { isUniqueRefusal } from "../shared/is-unique-refusal.ts";
import { lineRecord } from "../shared/records.ts";
import { notFound, type Refusal } from "../shared/refusal.ts";
import { gatewayItself, type Viewer } from "../shared/viewer.ts";
import { askDoctors, isAnswerTime, patience, refused } from "./ask-doctors.ts";
import { findLineToFill } from "./week-offer.commands.ts";
import { loadOffersOf } from "./week-offer.loader.ts";

interface Call extends LineWeekName {
  readonly answerHours: number;
}

/** Calls the backups of an open line-week: the first tier at once, each further one when the time to answer is over. */
export async function callBackups(
  call: Call,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<LineWeek, Refusal>> {
  const name = { line: call.line, week: call.week };
  try {
    return await database.$transaction(async (transaction) => {
      const line = await findLineToFill(call.line, { transaction, viewer });
      if (line === undefined) return { ok: false, refusal: notFound("line") };
      if (!isAnswerTime(call.answerHours)) return refused("ANSWER_TIME", name);
      await transaction.backupCall.create({
        data: { lineId: call.line, week: call.week, answerHours: call.answerHours },
      });
      const isAsked = await goOn(call, { transaction, viewer, today });
      return isAsked ? accept(await lineWeekOf(transaction, name)) : refused("NOBODY_TO_ASK", name);
    }, patience);
  } catch (error) {
    if (!isUniqueRefusal(error)) throw error;
    return refused("BACKUPS_CALLED", name);
  }
}

/** Takes one call that is due, of several gateways one gets it, and goes on with it; whether there was any. */
export const continueDueCall = (database: PrismaClient, today: PlainDate): Promise<boolean> =>
  database.$transaction(async (transaction) => {
    const [call] = await transaction.$queryRaw<Call[]>`
      SELECT "lineId" AS line, week, "answerHours" FROM "BackupCall" WHERE "dueAt" <= now()
      ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (call !== undefined) await goOn(call, { transaction, viewer: gatewayItself, today });
    return call !== undefined;
  }, patience);

/** Does what the domain decides of a call, in the transaction that holds it; whether anybody is asked by now. */
async function goOn(
  { line: lineId, week, answerHours }: Call,
  { transaction, viewer, today }: { transaction: Prisma.TransactionClient; viewer: Viewer; today: PlainDate },
): Promise<boolean> {
  const name = { line: lineId, week };
  const row = await transaction.line.findUniqueOrThrow({ where: { id: lineId }, include: { terms: true } });
  const network = await loadRotationNetwork({ from: week, count: 1 }, transaction);
  const [{ now }] = await transaction.$queryRaw<[{ now: Date }]>`SELECT now()`;
  const step = nextBackupTier({
    backups: backupsOfLineWeek({ network, line: lineRecord(row), week, today }),
    offers: await loadOffersOf([name], transaction),
    now,
  });
  const where = { lineId_week: { lineId, week } };
  if (step.step === "END") {
    await transaction.backupCall.delete({ where });
    return false;
  }
  const dueAt = step.step === "WAIT" ? step.until : new Date(now.getTime() + answerHours * 3_600_000);
  await transaction.backupCall.update({ where, data: { dueAt } });
  if (step.step === "ASK") await askDoctors({ ...name, ...step, answerHours }, { transaction, viewer });
  return true;
}

/** Milliseconds until the next call is due; undefined when none runs. */
export async function millisecondsToNextCall(database: PrismaClient): Promise<number | undefined> {
  const [next] = await database.$queryRaw<{ milliseconds: number | null }[]>`
    SELECT (extract(epoch FROM min("dueAt") - clock_timestamp()) * 1000)::float8 AS milliseconds FROM "BackupCall"`;
  return next?.milliseconds ?? undefined;
}

/**
 * Lets lapse what is asked for weeks that are over, or that were filled or closed while it was being asked.
 * Nothing is written where nothing is to lapse: what is written wakes every gateway.
 */
export async function lapseForgottenOffers(database: PrismaClient, today: PlainDate): Promise<void> {
  const forgotten = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM "WeekOffer" AS offer WHERE state = 'ASKED' AND (
      week < ${weekOf(today) as string}
      OR EXISTS (SELECT FROM "Assignment" WHERE ("lineId", week) = (offer."lineId", offer.week) AND state <> 'CANCELLED')
      OR EXISTS (SELECT FROM "ClosedWeek" WHERE ("lineId", week) = (offer."lineId", offer.week)))`;
  if (forgotten.length === 0) return;
  await database.weekOffer.updateMany({
    where: { id: { in: forgotten.map(({ id }) => id) }, state: "ASKED" },
    data: { state: "LAPSED", answeredAt: new Date() },
  });
}
