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
  weekOf,
} from "@ms/domain";
import { lastCompletedWeek, refreshRollups, rolledUp } from "./rollups.commands.ts";

/** Whether rollups spare reading weeks: no metric that they do not serve needs the weeks as well. */
export const areServedByRollups = (metrics: readonly Metric[]): boolean =>
  metrics.some(isRolledUp) &&
  !factsReadBy(metrics.filter((metric) => !isRolledUp(metric))).has("assignments");

type Cells = readonly [line: string, week: IsoWeek, ...parts: unknown[]];

/** What the weeks of a moment add up to for some metrics, line by line, as all that is committed tells it. */
export async function loadRollups(
  database: PrismaClient,
  { metrics, moment, today }: { metrics: readonly Metric[]; moment: Moment; today: PlainDate },
): Promise<Rollups> {
  const known = lastCompletedWeek(today);
  const asked = lastCompletedWeek(moment.asOf);
  const through = asked < known ? asked : known;
  const sums = new Map([...rolledUp.sums].filter(([sum]) => metrics.some((metric) => metric.sums === sum)));
  const keys = [...sums.values()];
  const from = moment.period === undefined ? "" : weekOf(moment.period.from);
  const parts = Prisma.join(keys.map((key) => Prisma.sql`parts -> ${key}::text`));
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
          SELECT json_agg(json_build_array("lineId", week, ${parts})) FROM "WeeklyRollup"
          WHERE week >= ${from} AND week <= ${through}
        )::text AS cells`;
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
