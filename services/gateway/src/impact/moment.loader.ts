import type { Prisma, PrismaClient } from "@ms/database";
import {
  type Metric,
  type Moment,
  type NetworkFacts,
  type PlainDate,
  type Rollups,
  type TimeStep,
  weekOf,
} from "@ms/domain";
import { loadFacts } from "./impact.loader.ts";
import { areServedByRollups, loadRollups } from "./rollups.loader.ts";

/** What metrics are computed from at a moment: weeks as rollups where these serve, and the facts for the rest. */
export async function loadMoment(
  {
    metrics,
    step,
    ...moment
  }: Moment & { readonly metrics: readonly Metric[]; readonly step?: TimeStep | undefined },
  {
    database,
    today,
    openings,
  }: { database: PrismaClient; today: PlainDate; openings: Prisma.OpeningProjectWhereInput },
): Promise<{ readonly facts: NetworkFacts; readonly rollups?: Rollups }> {
  if (!areServedByRollups(metrics)) return { facts: await loadFacts(database, { metrics, openings }) };
  const rollups = await loadRollups(database, { metrics, moment, step, today });
  const through = moment.period === undefined ? undefined : weekOf(moment.period.to);
  return {
    rollups,
    facts: await loadFacts(database, { metrics, openings, after: rollups.through, through }),
  };
}
