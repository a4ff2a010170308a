import type { Prisma } from "@ms/database";
import { type AssignmentState, type IsoWeek, isLineOpenInWeek, weekRange } from "@ms/domain";
import { lineRecord } from "../shared/records.ts";
import type { CentrePlace } from "../shared/viewer.ts";

/** A line in a week in which it is open, with who comes. */
export interface LineWeek {
  readonly lineId: string;
  readonly week: IsoWeek;
  readonly centre: CentrePlace;
  readonly doctorId: string | undefined;
  readonly state: "UNCOVERED" | Exclude<AssignmentState, "CANCELLED">;
}

export interface LineWeekFilter {
  readonly weeks: readonly IsoWeek[];
  readonly centre?: string | undefined;
  readonly lines?: readonly string[] | undefined;
}

/** The open line-weeks of some weeks, by week, then line: two statements, whatever their number. */
export async function loadLineWeeks(
  { weeks, centre, lines }: LineWeekFilter,
  database: Prisma.TransactionClient,
): Promise<LineWeek[]> {
  const where = {
    ...(centre !== undefined && { centreId: centre }),
    ...(lines !== undefined && { id: { in: [...lines] } }),
  };
  const [rows, assignments] = await Promise.all([
    database.line.findMany({ where, include: { centre: true, terms: true }, orderBy: { id: "asc" } }),
    database.assignment.findMany({
      where: { line: where, week: { in: [...weeks] }, state: { not: "CANCELLED" } },
      select: { lineId: true, week: true, doctorId: true, state: true },
    }),
  ]);
  const taken = new Map(assignments.map((each) => [`${each.lineId} ${each.week}`, each]));
  const opened = rows.map((row) => ({ row, record: lineRecord(row) }));
  return weeks.flatMap((week) =>
    opened
      .filter(({ record }) => isLineOpenInWeek(record, week))
      .map(({ row }): LineWeek => {
        const assignment = taken.get(`${row.id} ${week}`);
        const state = assignment?.state === "CANCELLED" ? undefined : assignment?.state;
        return {
          lineId: row.id,
          week,
          centre: row.centre,
          doctorId: assignment?.doctorId,
          state: state ?? "UNCOVERED",
        };
      }),
  );
}

/** The weeks of a period. */
export const weeksOf = ({ from, weeks }: { from: IsoWeek; weeks: number }): IsoWeek[] =>
  weekRange({ from, count: weeks });
