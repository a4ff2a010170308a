import type { Prisma } from "@ms/database";
import {
  type AssignmentState,
  type ClosureReason,
  type IsoWeek,
  isLineOpenInWeek,
  weekRange,
} from "@ms/domain";
import { lineRecord } from "../shared/records.ts";
import type { CentrePlace } from "../shared/viewer.ts";

/** A line in a week between its start and its end, with who comes or why nobody is wanted. */
export interface LineWeek {
  readonly lineId: string;
  readonly week: IsoWeek;
  readonly centre: CentrePlace;
  readonly doctorId: string | undefined;
  readonly state: "UNCOVERED" | "CLOSED" | Exclude<AssignmentState, "CANCELLED">;
  readonly closedFor: ClosureReason | undefined;
}

export interface LineWeekFilter {
  readonly weeks: readonly IsoWeek[];
  readonly centre?: string | undefined;
  readonly lines?: readonly string[] | undefined;
}

/** The line-weeks of some weeks, by week, then line: three statements, whatever their number. */
export async function loadLineWeeks(
  { weeks, centre, lines }: LineWeekFilter,
  database: Prisma.TransactionClient,
): Promise<LineWeek[]> {
  const where = {
    ...(centre !== undefined && { centreId: centre }),
    ...(lines !== undefined && { id: { in: [...lines] } }),
  };
  const placed = { line: where, week: { in: [...weeks] } };
  const [rows, assignments, closed] = await Promise.all([
    database.line.findMany({ where, include: { centre: true, terms: true }, orderBy: { id: "asc" } }),
    database.assignment.findMany({
      where: { ...placed, state: { not: "CANCELLED" } },
      select: { lineId: true, week: true, doctorId: true, state: true },
    }),
    database.closedWeek.findMany({
      where: placed,
      select: { lineId: true, week: true, reason: true },
    }),
  ]);
  const taken = new Map(assignments.map((each) => [`${each.lineId} ${each.week}`, each]));
  const closures = new Map(closed.map((each) => [`${each.lineId} ${each.week}`, each.reason]));
  const opened = rows.map((row) => ({ row, record: lineRecord(row) }));
  return weeks.flatMap((week) =>
    opened
      .filter(({ record }) => isLineOpenInWeek(record, week))
      .map(({ row }): LineWeek => {
        const key = `${row.id} ${week}`;
        const [assignment, closedFor] = [taken.get(key), closures.get(key)];
        const state = assignment?.state === "CANCELLED" ? undefined : assignment?.state;
        return {
          lineId: row.id,
          week,
          centre: row.centre,
          doctorId: assignment?.doctorId,
          state: state ?? (closedFor === undefined ? "UNCOVERED" : "CLOSED"),
          closedFor,
        };
      }),
  );
}

/** The weeks of a period. */
export const weeksOf = ({ from, weeks }: { from: IsoWeek; weeks: number }): IsoWeek[] =>
  weekRange({ from, count: weeks });

/** The line-week of a line that is known to be open then, or was closed on purpose. */
export async function lineWeekOf(
  database: Prisma.TransactionClient,
  { line, week }: { line: string; week: IsoWeek },
): Promise<LineWeek> {
  const [lineWeek] = await loadLineWeeks({ weeks: [week], lines: [line] }, database);
  if (lineWeek === undefined) throw new Error(`Line-week ${line} ${week} vanished`);
  return lineWeek;
}
