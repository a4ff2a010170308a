import type { Prisma, PrismaClient } from "@ms/database";
import {
  type Metric,
  type Moment,
  type NetworkFacts,
  type PlainDate,
  type Rollups,
  weekOf,
} from "@ms/domain";
import { loadFacts } from "./impact.loader.ts";
import { areServedByRollups, loadRollups } from "./rollups.loader.ts";

/** What metrics are computed from at a moment: weeks as rollups where these serve, and the facts for the rest. */
export async function loadMoment(
  { metrics, asOf, period }: Moment & { readonly metrics: readonly Metric[] },
  {
    database,
    today,
    openings,
  }: { database: PrismaClient; today: PlainDate; openings: Prisma.OpeningProjectWhereInput },
): Promise<{ readonly facts: NetworkFacts; readonly rollups?: Rollups }> {
  if (!areServedByRollups(metrics)) return { facts: await loadFacts(database, { metrics, openings }) };
  const rollups = await loadRollups(database, { metrics, moment: { asOf, period }, today });
  const through = period === undefined ? undefined : weekOf(period.to);
  return {
    rollups,
    facts: await loadFacts(database, { metrics, openings, after: rollups.through, through }),
  };
}
