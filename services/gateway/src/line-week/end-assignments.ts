import { dateOf, type Prisma } from "@ms/database";
import type { PlainDate, PlannedLineWeek } from "@ms/domain";

/** The columns that hold a doctor's place on a line in a week. */
export const placeColumns = ({ line, week, doctor }: PlannedLineWeek) => ({
  lineId: line,
  week,
  doctorId: doctor,
});

/** Takes places from their doctors; which of them were confirmed, and so known to them. */
export async function endAssignments(
  transaction: Prisma.TransactionClient,
  { places, today }: { places: readonly PlannedLineWeek[]; today: PlainDate },
): Promise<PlannedLineWeek[]> {
  const data = { state: "CANCELLED" as const, cancelledOn: dateOf(today) };
  const known: PlannedLineWeek[] = [];
  for (const place of places) {
    const columns = placeColumns(place);
    const { count } = await transaction.assignment.updateMany({
      where: { ...columns, state: "CONFIRMED" },
      data,
    });
    if (count > 0) known.push(place);
    else await transaction.assignment.updateMany({ where: { ...columns, state: "PROPOSED" }, data });
  }
  return known;
}
