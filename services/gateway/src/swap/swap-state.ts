import type { SwapOfferState as StoredState, SwapOffer as Row } from "@ms/database";
import { type IsoWeek, type PlainDate, sundayOf } from "@ms/domain";
import type { Context } from "../context.ts";

/** How an offer stands; LAPSED when one of its weeks has changed hands, or is over. */
export type SwapOfferState = StoredState | "LAPSED";

/** Reads how some offers stand by now: one statement, whatever their number. */
export async function readSwapStates(
  rows: readonly Row[],
  { database, today }: { database: Pick<Context["database"], "assignment">; today: PlainDate },
): Promise<(row: Row) => SwapOfferState> {
  const standing = await database.assignment.findMany({
    where: {
      state: { not: "CANCELLED" },
      doctorId: { in: rows.flatMap(({ fromDoctorId, toDoctorId }) => [fromDoctorId, toDoctorId]) },
      week: { in: rows.flatMap(({ givenWeek, wantedWeek }) => [givenWeek, wantedWeek]) },
    },
    select: { lineId: true, week: true, doctorId: true },
  });
  const held = new Set(standing.map(({ lineId, week, doctorId }) => `${lineId} ${week} ${doctorId}`));
  const isHeld = (line: string, week: string, doctor: string): boolean =>
    held.has(`${line} ${week} ${doctor}`) && sundayOf(week as IsoWeek) >= today;
  return (row) => {
    const stands =
      isHeld(row.givenLineId, row.givenWeek, row.fromDoctorId) &&
      isHeld(row.wantedLineId, row.wantedWeek, row.toDoctorId);
    return row.state === "OFFERED" && !stands ? "LAPSED" : row.state;
  };
}
