import { Prisma, type PrismaClient } from "@ms/database";
import {
  factsReadBy,
  type IsoWeek,
  isRolledUp,
  type Metric,
  type Moment,
  type PlainDate,
  type RollupRow,
  type Rollups,
  type TimeStep,
  weekOf,
  wholeMonths,
} from "@ms/domain";
import { noteTables } from "../cache/tables-read.ts";
import { lastCompletedWeek, refreshRollups, rolledUp } from "./rollups.commands.ts";

/** Whether rollups spare reading weeks: no metric that they do not serve needs the weeks as well. */
export const areServedByRollups = (metrics: readonly Metric[]): boolean =>
  metrics.some(isRolledUp) &&
  !factsReadBy(metrics.filter((metric) => !isRolledUp(metric))).has("assignments");

type Cells = readonly [line: string, week: IsoWeek, ...parts: unknown[]];

const weekTables = ["Assignment", "ClosedWeek", "ActivityWeek"] as const;

/** The question that rollups are to answer: the weeks of a moment, cut into steps where it asks for some. */
interface RolledQuestion {
  readonly metrics: readonly Metric[];
  readonly moment: Moment;
  readonly step: TimeStep | undefined;
  readonly today: PlainDate;
}

const earliest = (weeks: readonly IsoWeek[]): IsoWeek =>
  weeks.reduce((first, week) => (week < first ? week : first));

/** What the weeks of a moment add up to for some metrics, line by line, as all that is committed tells it. */
export async function loadRollups(
  database: PrismaClient,
  { metrics, moment, step, today }: RolledQuestion,
): Promise<Rollups> {
  const { asOf, period } = moment;
  const known = lastCompletedWeek(today);
  const through = earliest([known, lastCompletedWeek(asOf), ...(period ? [weekOf(period.to)] : [])]);
  const sums = new Map([...rolledUp.sums].filter(([sum]) => metrics.some((metric) => metric.sums === sum)));
  const keys = [...sums.values()];
  const from = period === undefined ? "" : weekOf(period.from);
  const months = wholeMonths({ moment, step, through });
  const inMonths = Prisma.sql`week BETWEEN ${months?.from ?? ""} AND ${months?.through ?? ""}`;
  // Written letter by letter: they come by the thousand, and PostgreSQL's own JSON takes twice the time.
  const parts = Prisma.join(
    keys.map((key) => Prisma.sql`coalesce(parts -> ${key}::text, 'null')`),
    ", ',', ",
  );
  // What rollups tell is theirs: an answer that is kept holds as long as they do not change.
  for (const model of weekTables) noteTables({ model, args: undefined });
  for (;;) {
    await refreshRollups(database, known);
    // A gateway of another version may have rolled lines up its own way in between.
    const [found] = await database.$queryRaw<[{ isWhole: boolean; cells: string | null }]>`
      SELECT
        NOT EXISTS (
          SELECT FROM "Line" LEFT JOIN "RolledLine" AS rolled ON rolled."lineId" = "Line".id
          WHERE (rolled.through >= ${known} AND rolled.catalogue = ${rolledUp.fingerprint}) IS NOT TRUE
        ) AS "isWhole",
        (
          SELECT '[' || string_agg(concat('["', "lineId", '","', week, '",', ${parts}, ']'), ',') || ']'
          FROM "Rollup"
          WHERE (span = 'MONTH' AND ${inMonths})
             OR (span = 'WEEK' AND week >= ${from} AND week <= ${through} AND NOT ${inMonths})
        ) AS cells`;
    if (!found.isWhole) continue;
    const rows = (JSON.parse(found.cells ?? "[]") as Cells[]).map(
      ([line, week, ...kept]): RollupRow => ({
        line,
        week,
        parts: Object.fromEntries(keys.map((key, number) => [key, kept[number]])),
      }),
    );
    return { sums, through, rows };
  }
}
