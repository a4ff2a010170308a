import type { Prisma, PrismaClient } from "@ms/database";
import type { Outcome } from "@ms/domain";
import type { AuditAction } from "../audit/audit-actions.ts";
import { recordChange } from "../audit/audit.commands.ts";
import { saveDraft } from "../rotation/save-draft.ts";
import { gatewayItself } from "../shared/viewer.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { PlannedDraft, RunFailure } from "./run-records.ts";

interface Finishing {
  readonly run: ClaimedRun;
  readonly holder: string;
}

/** Ends a run with its draft or its failure, all at once; nothing if it is no longer this gateway's. */
export async function finishRun(
  database: PrismaClient,
  { run, holder, outcome }: Finishing & { outcome: Outcome<PlannedDraft, RunFailure> },
): Promise<void> {
  await ending(database, { run, holder }, async (transaction, close) => {
    if (!outcome.ok) {
      const { code, message } = outcome.refusal;
      return close({ state: "FAILED", failure: { code, message: { ...message } }, action: "planner.fail" });
    }
    const asker = { ...gatewayItself, keyId: run.askedBy };
    const planId = await saveDraft(
      { horizon: { from: run.from, weeks: run.weeks }, draft: outcome.value },
      { transaction, viewer: asker },
    );
    const state = outcome.value.isStopped ? "STOPPED" : "DONE";
    return close({ state, planId, action: "planner.finish" });
  });
}

/** Ends a run that was cancelled while it ran. */
export const finishCancelled = (database: PrismaClient, finishing: Finishing): Promise<void> =>
  ending(database, finishing, () => Promise.resolve());

type Close = (end: {
  state: "DONE" | "STOPPED" | "FAILED" | "CANCELLED";
  action: AuditAction;
  planId?: string;
  failure?: Prisma.InputJsonObject;
}) => Promise<void>;

/** Holds the run's row while it ends: a wish to cancel that came first stands. */
async function ending(
  database: PrismaClient,
  { run: { id }, holder }: Finishing,
  end: (transaction: Prisma.TransactionClient, close: Close) => Promise<void>,
): Promise<void> {
  await database.$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM "PlannerRun" WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await transaction.plannerRun.findUnique({ where: { id, holder, state: "RUNNING" } });
      if (row === null) return;
      const close: Close = async ({ state, action, planId, failure }) => {
        await transaction.plannerRun.update({
          where: { id },
          data: {
            state,
            holder: null,
            heartbeatAt: null,
            finishedAt: new Date(),
            ...(planId !== undefined && { planId }),
            ...(failure !== undefined && { failure }),
          },
        });
        await recordChange(transaction, gatewayItself, { action, subject: id, detail: { state } });
      };
      if (row.wish === "CANCEL") await close({ state: "CANCELLED", action: "planner.finish" });
      else await end(transaction, close);
    },
    { maxWait: 30_000, timeout: 120_000 },
  );
}
