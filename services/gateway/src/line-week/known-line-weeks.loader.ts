import type { Prisma } from "@ms/database";
import type { IsoWeek, Line } from "@ms/domain";
import { lineRecord } from "../shared/records.ts";

/** What is known of a line-week before anything is reported or closed there. */
export interface KnownLineWeek {
  readonly line: Line;
  readonly isClosed: boolean;
  readonly isCovered: boolean;
  /** Consultations reported; undefined where no report came. */
  readonly consultations: number | undefined;
}

/** What is known of the weeks of some lines: four statements, whatever their number. */
export async function loadKnownLineWeeks(
  { lines, weeks }: { lines: readonly string[]; weeks: readonly IsoWeek[] },
  database: Prisma.TransactionClient,
): Promise<(line: string, week: IsoWeek) => KnownLineWeek | undefined> {
  const where = { lineId: { in: [...new Set(lines)] }, week: { in: [...new Set(weeks)] } };
  const select = { lineId: true, week: true } as const;
  const [rows, closed, standing, activity] = await Promise.all([
    database.line.findMany({ where: { id: where.lineId }, include: { terms: true } }),
    database.closedWeek.findMany({ where, select }),
    database.assignment.findMany({ where: { ...where, state: { not: "CANCELLED" } }, select }),
    database.activityWeek.findMany({ where, select: { ...select, consultations: true } }),
  ]);
  const keyOf = ({ lineId, week }: { lineId: string; week: string }) => `${lineId} ${week}`;
  const records = new Map(rows.map((row) => [row.id, lineRecord(row)]));
  const closedKeys = new Set(closed.map(keyOf));
  const covered = new Set(standing.map(keyOf));
  const reported = new Map(activity.map((each) => [keyOf(each), each.consultations]));
  return (lineId, week) => {
    const line = records.get(lineId);
    if (line === undefined) return undefined;
    const key = keyOf({ lineId, week });
    return {
      line,
      isClosed: closedKeys.has(key),
      isCovered: covered.has(key),
      consultations: reported.get(key),
    };
  };
}
