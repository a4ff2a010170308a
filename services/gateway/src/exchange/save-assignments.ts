import { randomUUID } from "node:crypto";
import { type Prisma, dateOf } from "@ms/database";
import {
  type Assignment,
  bookingRefusals,
  lineId,
  type Outcome,
  type PlainDate,
  type ReadRow,
} from "@ms/domain";
import type { FileReason } from "../shared/refusal.ts";
import { countFates, type SaveCount } from "./save-records.ts";

type Stored = Prisma.AssignmentGetPayload<object>;
type Wanted = ReadRow<Assignment> & { readonly line: number; readonly stored: Stored | undefined };

const seatOf = ({ lineId: line, week }: Pick<Stored, "lineId" | "week">) => `${line} ${week}`;
const placeOf = ({ doctorId, week }: Pick<Stored, "doctorId" | "week">) => `${doctorId} ${week}`;
const stands = ({ state }: { state: Assignment["state"] }) => state !== "CANCELLED";

const asStored = ({ centre, line, week, doctor, state }: Assignment) => ({
  lineId: lineId({ centre, number: line }),
  week,
  doctorId: doctor,
  state,
});

/**
 * Saves assignments, found again by line, week and doctor. A closed week, and a seat or a doctor's week
 * that somebody else's standing assignment holds, is refused at its line of the file; cancelled rows free
 * theirs first.
 */
export async function saveAssignments(
  transaction: Prisma.TransactionClient,
  { rows, today }: { rows: readonly ReadRow<Assignment>[]; today: PlainDate },
): Promise<Outcome<SaveCount, readonly FileReason[]>> {
  const weeks = [...new Set(rows.map(({ value }) => value.week))];
  const known = await transaction.assignment.findMany({
    where: { week: { in: weeks } },
    orderBy: { id: "asc" },
  });
  const keyed = (row: Pick<Stored, "lineId" | "week" | "doctorId">) => `${seatOf(row)} ${row.doctorId}`;
  // The standing assignment of a key comes last, so that it is the one found again.
  const byKey = new Map(
    known.sort((one, other) => Number(stands(one)) - Number(stands(other))).map((row) => [keyed(row), row]),
  );
  const wanted = rows.map((row): Wanted => ({ ...row, stored: byKey.get(keyed(asStored(row.value))) }));
  const closed = await transaction.closedWeek.findMany({ where: { week: { in: weeks } } });
  const reasons = findConflicts(wanted, { known, closed });
  if (reasons.length > 0) return { ok: false, refusal: reasons };

  const changed = wanted.filter(({ stored, value }) => stored !== undefined && stored.state !== value.state);
  for (const state of ["CANCELLED", "PROPOSED", "CONFIRMED"] as const) {
    const ids = changed.filter(({ value }) => value.state === state).map(({ stored }) => stored!.id);
    const cancelledOn = state === "CANCELLED" ? dateOf(today) : null;
    if (ids.length > 0)
      await transaction.assignment.updateMany({ where: { id: { in: ids } }, data: { state, cancelledOn } });
  }
  const created = wanted.filter(({ stored }) => stored === undefined);
  for (let start = 0; start < created.length; start += 1000)
    await transaction.assignment.createMany({
      data: created.slice(start, start + 1000).map(({ value }) => ({
        id: randomUUID(),
        ...asStored(value),
        cancelledOn: stands(value) ? null : dateOf(today),
      })),
    });
  return {
    ok: true,
    value: countFates(
      wanted.map(({ stored, value }) =>
        stored === undefined ? "created" : stored.state === value.state ? "unchanged" : "changed",
      ),
    ),
  };
}

function findConflicts(
  wanted: readonly Wanted[],
  { known, closed }: { known: readonly Stored[]; closed: readonly Pick<Stored, "lineId" | "week">[] },
): FileReason[] {
  const told = new Set(wanted.map(({ stored }) => stored?.id));
  const others = known.filter((row) => stands(row) && !told.has(row.id));
  const seats = new Set(others.map(seatOf));
  const doctors = new Set(others.map(placeOf));
  const closures = new Set(closed.map(seatOf));
  return wanted
    .filter(({ value }) => stands(value))
    .flatMap(({ line, value }) => {
      const row = asStored(value);
      const reason = (code: keyof typeof bookingRefusals, of: string): FileReason => ({
        code,
        message: bookingRefusals[code],
        fileLine: line,
        value: of,
      });
      return [
        ...(closures.has(seatOf(row)) ? [reason("WEEK_CLOSED", seatOf(row))] : []),
        ...(seats.has(seatOf(row)) ? [reason("WEEK_ALREADY_COVERED", seatOf(row))] : []),
        ...(doctors.has(placeOf(row)) ? [reason("DOCTOR_ALREADY_PLACED", placeOf(row))] : []),
      ];
    });
}
