import type { Line as LineRow, LineTerms, Prisma } from "@ms/database";
import { type BookingRefusal, checkBooking, type IsoWeek } from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleDoctors } from "../doctor/doctor.policy.ts";
import { assignmentRecord, lineRecord, plannedDoctorRecord } from "../shared/records.ts";

/**
 * Every rule that booking each of some doctors for a line-week would break, as a transaction sees it that
 * holds the doctors; no entry for a doctor of whom the viewer may not know.
 */
export async function judgeBookings(
  {
    line,
    week,
    doctors,
  }: {
    readonly line: LineRow & { readonly terms: LineTerms[] };
    readonly week: IsoWeek;
    readonly doctors: readonly string[];
  },
  {
    transaction,
    viewer,
    today,
  }: Pick<Context, "viewer" | "today"> & { transaction: Prisma.TransactionClient },
): Promise<ReadonlyMap<string, readonly BookingRefusal[]>> {
  const ids = [...doctors];
  const [rows, assignments, closure, answers] = await Promise.all([
    transaction.doctor.findMany({
      where: { id: { in: ids }, AND: [visibleDoctors(viewer, today)] },
      include: { statuses: true, documents: true, preferences: true },
    }),
    transaction.assignment.findMany({
      where: { OR: [{ doctorId: { in: ids } }, { lineId: line.id, week }] },
      include: { line: true },
    }),
    transaction.closedWeek.findUnique({ where: { lineId_week: { lineId: line.id, week } } }),
    transaction.availability.findMany({ where: { week, doctorId: { in: ids } } }),
  ]);
  const answerOf = new Map(answers.map(({ doctorId, answer }) => [doctorId, answer]));
  const known = assignments.map(assignmentRecord);
  const closedWeeks = closure === null ? [] : [{ centre: line.centreId, line: line.number, week }];
  return new Map(
    rows.map((row) => [
      row.id,
      checkBooking({
        line: lineRecord(line),
        week,
        doctor: plannedDoctorRecord(row),
        answer: answerOf.get(row.id),
        assignments: known,
        closedWeeks,
        today,
      }),
    ]),
  );
}
