import type { Prisma } from "@ms/database";
import { addWeeks, type IsoWeek, type RotationNetwork, weekRange } from "@ms/domain";
import {
  assignmentRecord,
  availabilityRecord,
  centreRecord,
  lineRecord,
  plannedDoctorRecord,
} from "../shared/records.ts";

/** A year and the longest gap: as far as weeks outside the horizon bear on it. */
const aroundHorizon = 53;

/**
 * What a rotation is planned from: every centre and line; the doctors who offer a week, hold one or
 * are named; assignments of the horizon and of a year around it; the weeks in which lines are closed.
 */
export async function loadRotationNetwork(
  { from, count, named = [] }: { from: IsoWeek; count: number; named?: readonly string[] },
  transaction: Prisma.TransactionClient,
): Promise<RotationNetwork> {
  const weeks = weekRange({ from, count });
  const week = { in: weeks };
  const near = { gte: addWeeks(from, -aroundHorizon), lte: addWeeks(from, count + aroundHorizon) };
  const takesPart = {
    OR: [
      { id: { in: [...named] } },
      { availability: { some: { week, answer: { not: "NO" as const } } } },
      { assignments: { some: { week, state: { not: "CANCELLED" as const } } } },
    ],
  };
  const [centres, lines, doctors, availability, assignments, closed] = await Promise.all([
    transaction.centre.findMany({ orderBy: { id: "asc" } }),
    transaction.line.findMany({ include: { terms: true } }),
    transaction.doctor.findMany({
      where: takesPart,
      omit: { name: true, phone: true, email: true, rpps: true },
      include: { statuses: true, documents: true, preferences: true },
      orderBy: { id: "asc" },
    }),
    transaction.availability.findMany({ where: { week } }),
    transaction.assignment.findMany({
      where: { week: near, state: { not: "CANCELLED" } },
      include: { line: true },
    }),
    transaction.closedWeek.findMany({ where: { week }, include: { line: true } }),
  ]);
  return {
    centres: centres.map(centreRecord),
    lines: lines.map(lineRecord),
    doctors: doctors.map(plannedDoctorRecord),
    availability: availability.map(availabilityRecord),
    assignments: assignments.map(assignmentRecord),
    closedWeeks: closed.map(({ line: { centreId, number }, week: closedWeek }) => ({
      centre: centreId,
      line: number,
      week: closedWeek as IsoWeek,
    })),
  };
}
