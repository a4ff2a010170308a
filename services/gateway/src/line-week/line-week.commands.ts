import type { Prisma } from "@ms/database";
import { accept, type IsoWeek, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { judgeBookings } from "./judge-bookings.ts";
import { type LineWeek, lineWeekOf } from "./line-week.loader.ts";
import { takenSeat } from "./taken-seat.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

export interface BookingRequest {
  readonly line: string;
  readonly week: IsoWeek;
  readonly doctor: string;
}

/** Puts a doctor on a line for a week. */
export const bookWeek = (request: BookingRequest, acting: Acting): Promise<Outcome<LineWeek, Refusal>> =>
  placeDoctor(request, { ...acting, right: "bookWeeks" });

/** Puts the viewer, a doctor, on a line for a week, by the same rules. */
export async function takeWeek(
  place: Omit<BookingRequest, "doctor">,
  acting: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const { doctorId } = acting.viewer;
  return doctorId === undefined
    ? refused("doctor")
    : placeDoctor({ ...place, doctor: doctorId }, { ...acting, right: "takeWeeks" });
}

/**
 * The doctor's row is held meanwhile, so that two bookings cannot both use the last week of a year; of
 * two bookings of one seat, the database's index lets one stand.
 */
async function placeDoctor(
  request: BookingRequest,
  { database, viewer, today, right }: Acting & { right: "bookWeeks" | "takeWeeks" },
): Promise<Outcome<LineWeek, Refusal>> {
  const { line: lineId, week, doctor: doctorId } = request;
  try {
    return await database.$transaction(async (transaction) => {
      const line = await findLine(transaction, lineId);
      if (line === null || !reachesCentre(viewer, right, line.centre)) return refused("line");
      await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
      const judged = await judgeBookings({ line, week, doctors: [doctorId] }, { transaction, viewer, today });
      const reasons = judged.get(doctorId);
      if (reasons === undefined) return refused("doctor");
      if (reasons.length > 0)
        return ruleRefused(reasons.map((reason) => ({ ...reason, line: lineId, week, doctor: doctorId })));
      await transaction.assignment.create({ data: { lineId, week, doctorId, state: "CONFIRMED" } });
      await queueLetters(transaction, [{ kind: "WEEK_CONFIRMED", ...request }]);
      await recordChange(transaction, viewer, {
        action: "week.book",
        subject: `${lineId} ${week}`,
        right,
        about: [{ doctor: doctorId, after: { state: "CONFIRMED" } }],
      });
      return accept(await lineWeekOf(transaction, request));
    });
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([{ ...reason, line: lineId, week, doctor: doctorId }]);
  }
}

const refused = (what: "line" | "doctor") => ({ ok: false as const, refusal: notFound(what) });

const findLine = (transaction: Prisma.TransactionClient, id: string) =>
  transaction.line.findUnique({ where: { id }, include: { centre: true, terms: true } });
