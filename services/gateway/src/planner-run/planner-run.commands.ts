import { setTimeout as pause } from "node:timers/promises";
import { accept, type IsoWeek, type Outcome, type Text, weekOf } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { visibleRun } from "./planner-run.policy.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import type { RunFailure } from "./run-records.ts";
import { actorOf } from "../shared/viewer.ts";

type Acting = Pick<Context, "database" | "viewer" | "today" | "planner">;

const longestHorizon = 53;

const sentences = {
  HORIZON_PAST: {
    fr: "L’horizon commence dans le passé : partez de la semaine en cours ou d’une suivante.",
    en: "The horizon begins in the past: start from the current week or a later one.",
  },
  HORIZON_LENGTH: {
    fr: `Un plan couvre de 1 à ${longestHorizon} semaines.`,
    en: `A plan covers 1 to ${longestHorizon} weeks.`,
  },
  RUN_NOT_STARTED: {
    fr: "Ce calcul n’a pas commencé : il n’a rien trouvé à garder. Annulez-le.",
    en: "This run has not begun: it has found nothing to keep. Cancel it.",
  },
  RUN_OVER: { fr: "Ce calcul est déjà terminé.", en: "This run is already over." },
  RUN_CANCELLED: { fr: "Ce calcul a été annulé.", en: "This run was cancelled." },
} satisfies Record<string, Text>;

const refused = (code: keyof typeof sentences, field?: string) =>
  ruleRefused([{ code, message: sentences[code], ...(field !== undefined && { field }) }]);

export interface RunRequest {
  readonly from: IsoWeek;
  readonly weeks: number;
  readonly seed?: number | null | undefined;
}

/** Puts a run in the queue; it plans the open line-weeks of a horizon around what is booked. */
export async function startRun(
  { from, weeks, seed }: RunRequest,
  { database, viewer, today, planner }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  if (from < weekOf(today)) return refused("HORIZON_PAST", "from");
  if (weeks < 1 || weeks > longestHorizon) return refused("HORIZON_LENGTH", "weeks");
  const id = await database.$transaction(async (transaction) => {
    const run = await transaction.plannerRun.create({
      data: { fromWeek: from, weeks, seed: seed ?? null, askedBy: actorOf(viewer) },
    });
    await recordChange(transaction, viewer, {
      action: "planner.start",
      subject: run.id,
      detail: { from, weeks },
    });
    return run.id;
  });
  planner.wake();
  return accept({ id });
}

/** Has a run come back with the best plan found, or throw it away. */
export async function endRun(
  { identifier, wish }: { identifier: string; wish: "STOP" | "CANCEL" },
  { database, viewer, planner }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  const { id } = visibleRun(viewer, identifier);
  const outcome = await database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "PlannerRun" WHERE id = ${id}::uuid FOR UPDATE`;
    const run = await transaction.plannerRun.findUnique({ where: { id } });
    if (run === null) return { ok: false as const, refusal: notFound("plannerRun") };
    const isQueued = run.state === "QUEUED";
    if (!isQueued && run.state !== "RUNNING") return refused("RUN_OVER");
    if (isQueued && wish === "STOP") return refused("RUN_NOT_STARTED");
    const data = isQueued ? { wish, state: "CANCELLED" as const, finishedAt: new Date() } : { wish };
    await transaction.plannerRun.update({ where: { id }, data });
    const action = wish === "STOP" ? "planner.stop" : "planner.cancel";
    await recordChange(transaction, viewer, { action, subject: id });
    return accept({ id });
  });
  planner.wake();
  return outcome;
}

const lookMilliseconds = 100;

/** The plan of a run, once it is over. */
export async function awaitPlan(
  id: string,
  { database }: Pick<Context, "database">,
): Promise<Outcome<{ id: string }, Refusal>> {
  for (;;) {
    const { planId, failure, state } = await database.plannerRun.findUniqueOrThrow({ where: { id } });
    if (planId !== null) return accept({ id: planId });
    if (failure !== null) return ruleRefused([failure as unknown as RunFailure]);
    if (state === "CANCELLED") return refused("RUN_CANCELLED");
    await pause(lookMilliseconds);
  }
}
