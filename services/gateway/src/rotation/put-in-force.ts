import { dateOf, type Prisma } from "@ms/database";
import {
  changesOfPublication,
  type IsoWeek,
  type PlainDate,
  type PublishedWeek,
  type StandingWeek,
} from "@ms/domain";
import type { JudgedPlan } from "./judge-plan.ts";
import { placeKey } from "./plan-records.ts";

interface Row {
  readonly id: string;
  readonly lineId: string;
  readonly week: string;
  readonly doctorId: string;
}

/** What names an assignment, and where it is. */
export const placeOfRow = ({ id, lineId, week, doctorId }: Row) => ({
  assignment: id,
  line: lineId,
  week: week as IsoWeek,
  doctor: doctorId,
});

/** Cancels what a plan takes away before it confirms what it gives, for the seats must be free; what it has changed. */
export async function putInForce(
  { confirmed, standing }: JudgedPlan,
  today: PlainDate,
  transaction: Prisma.TransactionClient,
): Promise<PublishedWeek[]> {
  const own = new Set(standing.map(placeKey));
  const rows = await transaction.assignment.findMany({
    where: {
      week: { in: standing.map(({ week }) => week) },
      doctorId: { in: standing.map(({ doctor }) => doctor) },
      state: { not: "CANCELLED" },
    },
  });
  const stood = rows.map((row) => ({ ...placeOfRow(row), state: row.state as StandingWeek["state"] }));
  const { changed, given } = changesOfPublication({
    standing: stood.filter((each) => own.has(placeKey(each))),
    confirmed,
  });
  const becoming = (state: PublishedWeek["after"]) => ({
    id: { in: changed.filter(({ after }) => after === state).map(({ assignment }) => assignment) },
  });
  await transaction.assignment.updateMany({
    where: becoming("CANCELLED"),
    data: { state: "CANCELLED", cancelledOn: dateOf(today) },
  });
  await transaction.assignment.updateMany({ where: becoming("CONFIRMED"), data: { state: "CONFIRMED" } });
  const created = await transaction.assignment.createManyAndReturn({
    data: given.map(({ line, week, doctor }) => {
      return { lineId: line, week, doctorId: doctor, state: "CONFIRMED" as const };
    }),
  });
  return [...changed, ...created.map((row) => ({ ...placeOfRow(row), after: "CONFIRMED" as const }))];
}
