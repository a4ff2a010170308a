import type { Prisma } from "@ms/database";
import { accept, checkClosure, type ClosureReason, type IsoWeek, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { saveRecords } from "../exchange/save-records.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { loadKnownLineWeeks } from "./known-line-weeks.loader.ts";
import { type LineWeek, lineWeekOf, loadLineWeeks } from "./line-week.loader.ts";
import { takenSeat } from "./taken-seat.ts";

type Acting = Pick<Context, "database" | "viewer">;

export interface ClosingRequest {
  readonly line: string;
  readonly week: IsoWeek;
}

const notClosed = {
  code: "WEEK_NOT_CLOSED",
  message: { fr: "Cette semaine-ligne n’est pas fermée.", en: "This line-week is not closed." },
};

/** Closes a line in a week, or corrects why it is closed: no doctor is wanted there. */
export async function closeWeek(
  { line: lineId, week, reason }: ClosingRequest & { readonly reason: ClosureReason },
  { database, viewer }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const name = { line: lineId, week };
  try {
    return await database.$transaction(async (transaction) => {
      const line = await findOwnLine(transaction, { viewer, lineId });
      if (line === null) return { ok: false, refusal: notFound("line") };
      const knownOf = await loadKnownLineWeeks({ lines: [lineId], weeks: [week] }, transaction);
      const reasons = checkClosure({ ...knownOf(lineId, week)!, week });
      if (reasons.length > 0) return ruleRefused(reasons.map((each) => ({ ...each, ...name })));
      const closed = { centre: line.centreId, line: line.number, week, reason };
      const { unchanged } = await saveRecords(transaction, {
        kind: "closed-weeks",
        records: [closed],
        viewer,
      });
      if (unchanged === 0)
        await recordChange(transaction, viewer, {
          action: "week.close",
          subject: `${lineId} ${week}`,
          detail: { reason },
        });
      return accept(await lineWeekOf(transaction, name));
    });
  } catch (error) {
    const taken = takenSeat(error);
    if (taken === undefined) throw error;
    return ruleRefused([{ ...taken, ...name }]);
  }
}

/** Opens a closed line-week again: a doctor is wanted there. */
export async function reopenWeek(
  name: ClosingRequest,
  { database, viewer }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const { line: lineId, week } = name;
  return database.$transaction(async (transaction) => {
    const line = await findOwnLine(transaction, { viewer, lineId });
    if (line === null) return { ok: false, refusal: notFound("line") };
    const [seen] = await loadLineWeeks({ weeks: [week], lines: [lineId] }, transaction);
    if (seen?.state !== "CLOSED") return ruleRefused([{ ...notClosed, ...name }]);
    await transaction.closedWeek.deleteMany({ where: { lineId, week } });
    await recordChange(transaction, viewer, { action: "week.reopen", subject: `${lineId} ${week}` });
    return accept(await lineWeekOf(transaction, name));
  });
}

async function findOwnLine(
  transaction: Prisma.TransactionClient,
  { viewer, lineId }: Pick<Acting, "viewer"> & { lineId: string },
) {
  const line = await transaction.line.findUnique({ where: { id: lineId }, include: { centre: true } });
  return line !== null && reachesCentre(viewer, "bookWeeks", line.centre) ? line : null;
}
