import { type PrismaClient, Prisma, type PlannerRunState, type PlannerRunWish } from "@ms/database";
import type { IsoWeek } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { failureOf, type RunProgress } from "./run-records.ts";

/** A run in the hands of this gateway. */
export interface ClaimedRun {
  readonly id: string;
  readonly from: IsoWeek;
  readonly weeks: number;
  readonly seed: number | null;
  readonly askedBy: string;
}

/** Takes the oldest run of the queue, if any; of several gateways one gets it. */
export async function claimRun(database: PrismaClient, holder: string): Promise<ClaimedRun | undefined> {
  const [claimed] = await database.$queryRaw<ClaimedRun[]>`
    UPDATE "PlannerRun"
    SET state = 'RUNNING', holder = ${holder}::uuid, "heartbeatAt" = now(), "startedAt" = now(), progress = NULL
    WHERE id = (
      SELECT id FROM "PlannerRun" WHERE state = 'QUEUED' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, "fromWeek" AS "from", weeks, seed, "askedBy"`;
  return claimed;
}

/** Says that a run is alive and how far it has come; undefined when it is no longer this gateway's. */
export async function beat(
  database: PrismaClient,
  { id, holder, progress }: { id: string; holder: string; progress: RunProgress | undefined },
): Promise<{ wish: PlannerRunWish | null } | undefined> {
  const told = progress === undefined ? null : JSON.stringify(progress);
  const [row] = await database.$queryRaw<{ wish: PlannerRunWish | null }[]>`
    UPDATE "PlannerRun" SET "heartbeatAt" = now(), progress = COALESCE(${told}::jsonb, progress)
    WHERE id = ${id}::uuid AND holder = ${holder}::uuid AND state = 'RUNNING'
    RETURNING wish`;
  return row;
}

/** Gives a run back to the queue, where it keeps its place. */
export const giveBack = (database: PrismaClient, { id, holder }: { id: string; holder: string }) =>
  database.plannerRun.updateMany({
    where: { id, holder, state: "RUNNING" },
    data: { state: "QUEUED", holder: null, heartbeatAt: null, startedAt: null, progress: Prisma.DbNull },
  });

/**
 * Takes runs from gateways that died: queued again once, failed at the second death. Without a span of
 * silence every other holder counts as dead: so it is for a gateway that holds its folder alone.
 */
export async function takeFromTheDead(
  database: PrismaClient,
  { holder, silentSeconds }: { holder: string; silentSeconds: number },
): Promise<void> {
  await database.$transaction(async (transaction) => {
    const twice = JSON.stringify(failureOf("GATEWAY_DIED_TWICE"));
    const taken = await transaction.$queryRaw<{ id: string; state: PlannerRunState }[]>`
      UPDATE "PlannerRun" SET
        state = (CASE WHEN wish = 'CANCEL' THEN 'CANCELLED' WHEN deaths > 0 THEN 'FAILED' ELSE 'QUEUED' END)::"PlannerRunState",
        failure = CASE WHEN wish IS DISTINCT FROM 'CANCEL' AND deaths > 0 THEN ${twice}::jsonb END,
        "finishedAt" = CASE WHEN wish = 'CANCEL' OR deaths > 0 THEN now() END,
        "startedAt" = CASE WHEN wish = 'CANCEL' OR deaths > 0 THEN "startedAt" END,
        deaths = deaths + 1, holder = NULL, "heartbeatAt" = NULL
      WHERE state = 'RUNNING' AND holder <> ${holder}::uuid
        AND "heartbeatAt" <= now() - make_interval(secs => ${silentSeconds})
      RETURNING id, state`;
    for (const { id, state } of taken)
      await recordChange(transaction, gatewayItself, {
        action: "planner.recover",
        subject: id,
        detail: { state },
      });
  });
}
