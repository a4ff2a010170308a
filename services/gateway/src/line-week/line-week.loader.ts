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
  /** How many doctors are asked for it and have not answered. */
  readonly asked: number;
  /** The last week in which an offer to exchange it may still be answered, where one stands. */
  readonly swapUntil: IsoWeek | undefined;
}

export interface LineWeekFilter {
  readonly weeks: readonly IsoWeek[];
  readonly centre?: string | undefined;
  readonly lines?: readonly string[] | undefined;
}

/** What is told of a line-week: who comes, and who would exchange it; else why it is closed, else how many are asked. */
interface ToldWeek {
  readonly lineId: string;
  readonly week: IsoWeek;
  readonly doctorId: string | null;
  readonly state: Exclude<AssignmentState, "CANCELLED"> | null;
  readonly reason: ClosureReason | null;
  readonly asked: number | null;
  readonly swapUntil: IsoWeek | null;
}

const nothingTold: Omit<ToldWeek, "lineId" | "week"> = {
  doctorId: null,
  state: null,
  reason: null,
  asked: null,
  swapUntil: null,
};

/** The line-weeks of some weeks, by week, then line: two statements, whatever their number. */
export async function loadLineWeeks(
  { weeks, centre, lines }: LineWeekFilter,
  database: Prisma.TransactionClient,
): Promise<LineWeek[]> {
  const where = {
    ...(centre !== undefined && { centreId: centre }),
    ...(lines !== undefined && { id: { in: [...lines] } }),
  };
  const rows = await database.line.findMany({
    where,
    include: { centre: true, terms: true },
    orderBy: { id: "asc" },
  });
  const closedOrTakenOrAsked = await database.$queryRaw<ToldWeek[]>`
    WITH asked AS (
      SELECT ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::text::jsonb)) AS lines,
        ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(weeks)}::text::jsonb)::char(8)) AS weeks
    ), swaps AS (
      SELECT side."lineId", side.week, max(least("givenWeek", "wantedWeek")) AS until FROM "SwapOffer" AS offer
      JOIN "Assignment" AS given ON given.state <> 'CANCELLED'
        AND (given."lineId", given.week, given."doctorId") = ("givenLineId", "givenWeek", "fromDoctorId")
      JOIN "Assignment" AS wanted ON wanted.state <> 'CANCELLED'
        AND (wanted."lineId", wanted.week, wanted."doctorId") = ("wantedLineId", "wantedWeek", "toDoctorId")
      CROSS JOIN LATERAL (VALUES (given."lineId", given.week), (wanted."lineId", wanted.week)) AS side ("lineId", week)
      WHERE offer.state = 'OFFERED' GROUP BY side."lineId", side.week
    )
    SELECT "lineId", week, "doctorId", state::text, NULL AS reason, NULL::int AS asked, until AS "swapUntil"
    FROM asked, "Assignment" LEFT JOIN swaps USING ("lineId", week)
    WHERE "lineId" = ANY (lines) AND week = ANY (weeks) AND state <> 'CANCELLED'
    UNION ALL
    SELECT "lineId", week, NULL, NULL, reason::text, NULL, NULL FROM "ClosedWeek", asked
    WHERE "lineId" = ANY (lines) AND week = ANY (weeks)
    UNION ALL
    SELECT "lineId", week, NULL, NULL, NULL, count(*)::int, NULL FROM "WeekOffer", asked
    WHERE "lineId" = ANY (lines) AND week = ANY (weeks) AND state = 'ASKED' GROUP BY "lineId", week`;
  // Were a week both closed and taken, the doctor would come; who is asked counts where neither holds.
  const weightOf = ({ state, reason }: ToldWeek) => (state !== null ? 2 : reason !== null ? 1 : 0);
  const told = [...closedOrTakenOrAsked].sort((one, other) => weightOf(one) - weightOf(other));
  const known = new Map(told.map((each) => [`${each.lineId} ${each.week}`, each]));
  const opened = rows.map((row) => ({ row, record: lineRecord(row) }));
  return weeks.flatMap((week) =>
    opened
      .filter(({ record }) => isLineOpenInWeek(record, week))
      .map(({ row }): LineWeek => {
        const { doctorId, state, reason, asked, swapUntil } = known.get(`${row.id} ${week}`) ?? nothingTold;
        return {
          lineId: row.id,
          week,
          centre: row.centre,
          doctorId: doctorId ?? undefined,
          state: state ?? (reason === null ? "UNCOVERED" : "CLOSED"),
          closedFor: reason ?? undefined,
          asked: asked ?? 0,
          swapUntil: swapUntil ?? undefined,
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
