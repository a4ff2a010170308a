import type { Prisma } from "@ms/database";
import { dateOf } from "@ms/database";
import {
  accept,
  checkBooking,
  type CancellationReason,
  type IsoWeek,
  mondayOf,
  type Outcome,
  type PlainDate,
  sundayOf,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { visibleDoctors } from "../doctor/doctor.policy.ts";
import { assignmentRecord, lineRecord, plannedDoctorRecord } from "../shared/records.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { type LineWeek, lineWeekOf } from "./line-week.loader.ts";
import { takenSeat } from "./taken-seat.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

export interface BookingRequest {
  readonly line: string;
  readonly week: IsoWeek;
  readonly doctor: string;
}

/**
 * Puts a doctor on a line for a week. The doctor's row is held meanwhile, so that two bookings cannot
 * both use the last week of a year; of two bookings of one seat, the database's index lets one stand.
 */
export async function bookWeek(
  request: BookingRequest,
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const { line: lineId, week, doctor: doctorId } = request;
  try {
    return await database.$transaction(async (transaction) => {
      const line = await findLine(transaction, lineId);
      if (line === null || !reachesCentre(viewer, "bookWeeks", line.centre)) return refused("line");
      await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
      const doctor = await transaction.doctor.findUnique({
        where: { id: doctorId, AND: [visibleDoctors(viewer, today)] },
        include: { statuses: true, documents: true, preferences: true },
      });
      if (doctor === null) return refused("doctor");
      const [assignments, closure, answer] = await Promise.all([
        transaction.assignment.findMany({
          where: { OR: [{ doctorId }, { lineId, week }] },
          include: { line: true },
        }),
        transaction.closedWeek.findUnique({ where: { lineId_week: { lineId, week } } }),
        transaction.availability.findUnique({ where: { doctorId_week: { doctorId, week } } }),
      ]);
      const reasons = checkBooking({
        line: lineRecord(line),
        week,
        doctor: plannedDoctorRecord(doctor),
        answer: answer?.answer,
        assignments: assignments.map(assignmentRecord),
        closedWeeks: closure === null ? [] : [{ centre: line.centreId, line: line.number, week }],
        today,
      });
      if (reasons.length > 0)
        return ruleRefused(reasons.map((reason) => ({ ...reason, line: lineId, week, doctor: doctorId })));
      await transaction.assignment.create({ data: { lineId, week, doctorId, state: "CONFIRMED" } });
      await recordChange(transaction, viewer, {
        action: "week.book",
        subject: `${lineId} ${week}`,
        right: "bookWeeks",
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

/** Frees a line-week; the assignment stays as cancelled. */
export async function cancelWeek(
  request: {
    readonly line: string;
    readonly week: IsoWeek;
    readonly reason: CancellationReason;
    /** Who is thought to have the week; whoever has it when absent. */
    readonly doctor?: string | null | undefined;
  },
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const { line: lineId, week, reason, doctor } = request;
  return database.$transaction(async (transaction) => {
    const line = await findLine(transaction, lineId);
    if (line === null || !reachesCentre(viewer, "bookWeeks", line.centre)) return refused("line");
    if (sundayOf(week) < today) return ruleRefused([{ ...notCancelled.WEEK_PAST, line: lineId, week }]);
    const standing = { lineId, week, state: { not: "CANCELLED" as const } };
    const cancelled = await transaction.assignment.findFirst({ where: standing });
    if (cancelled === null) return ruleRefused([{ ...notCancelled.WEEK_NOT_COVERED, line: lineId, week }]);
    const freed = await transaction.assignment.updateMany({
      where: { id: cancelled.id, ...standing, ...(doctor != null && { doctorId: doctor }) },
      data: { state: "CANCELLED", cancelledOn: dateOf(today) },
    });
    if (freed.count === 0) return ruleRefused([{ ...notCancelled.WEEK_CHANGED, line: lineId, week }]);
    if (reason === "DOCTOR_WITHDREW") await withdrawOffer(cancelled, { transaction, today });
    await recordChange(transaction, viewer, {
      action: "week.cancel",
      subject: `${lineId} ${week}`,
      right: "bookWeeks",
      detail: { reason, monday: mondayOf(week) },
      about: [
        { doctor: cancelled.doctorId, before: { state: cancelled.state }, after: { state: "CANCELLED" } },
      ],
    });
    return accept(await lineWeekOf(transaction, request));
  });
}

/** A doctor who cannot come is not to be proposed again for that week. */
async function withdrawOffer(
  { doctorId, week }: { doctorId: string; week: string },
  { transaction, today }: { transaction: Prisma.TransactionClient; today: PlainDate },
): Promise<void> {
  const answered = { answer: "NO" as const, confirmedOn: dateOf(today) };
  await transaction.availability.upsert({
    where: { doctorId_week: { doctorId, week } },
    update: answered,
    create: { doctorId, week, ...answered },
  });
}

const notCancelled = {
  WEEK_PAST: {
    code: "WEEK_PAST",
    message: { fr: "Cette semaine est passée.", en: "This week is over." },
  },
  WEEK_CHANGED: {
    code: "WEEK_CHANGED",
    message: {
      fr: "Quelqu’un a changé cette semaine entre-temps : regardez qui vient, puis recommencez.",
      en: "Somebody has changed this week meanwhile: look who comes, then try again.",
    },
  },
  WEEK_NOT_COVERED: {
    code: "WEEK_NOT_COVERED",
    message: { fr: "Personne n’est placé cette semaine-là.", en: "Nobody is placed in that week." },
  },
};

const refused = (what: "line" | "doctor") => ({ ok: false as const, refusal: notFound(what) });

const findLine = (transaction: Prisma.TransactionClient, id: string) =>
  transaction.line.findUnique({ where: { id }, include: { centre: true, terms: true } });
