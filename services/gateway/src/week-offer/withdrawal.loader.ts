import type { IsoWeek } from "@ms/domain";
import type { Context } from "../context.ts";
import { type LineWeek, loadLineWeeks } from "../line-week/line-week.loader.ts";
import { reachesCentre } from "../shared/viewer.ts";

/** A week that a doctor gave up, and how the line-week stands by now. Why it was given up is not known. */
export interface Withdrawal {
  readonly doctor: string;
  readonly withdrawnAt: Date;
  readonly lineWeek: LineWeek;
}

/** The weeks of a period that a doctor gave up, the nearest first, as far as the viewer may fill them; of a line-week, the last time. */
export async function loadWithdrawals(
  weeks: readonly IsoWeek[],
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Withdrawal[]> {
  const rows = await database.assignment.findMany({
    where: { week: { in: [...weeks] }, withdrawnAt: { not: null } },
    include: { line: { include: { centre: true } } },
    orderBy: { withdrawnAt: "asc" },
  });
  const open = rows.filter(({ line }) => reachesCentre(viewer, "bookWeeks", line.centre));
  const last = new Map(open.map((row) => [`${row.lineId} ${row.week}`, row]));
  const lines = [...new Set(open.map(({ lineId }) => lineId))];
  const lineWeeks = await loadLineWeeks(
    { weeks: [...new Set(open.map(({ week }) => week as IsoWeek))].sort(), lines },
    database,
  );
  return lineWeeks.flatMap((lineWeek) => {
    const row = last.get(`${lineWeek.lineId} ${lineWeek.week}`);
    return row === undefined ? [] : [{ doctor: row.doctorId, withdrawnAt: row.withdrawnAt!, lineWeek }];
  });
}
