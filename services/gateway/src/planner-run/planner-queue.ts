import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@ms/database";
import { type PlainDate, refuse } from "@ms/domain";
import { loadRotationNetwork } from "../rotation/rotation.loader.ts";
import { beat, type ClaimedRun, claimRun, giveBack, takeFromTheDead } from "./claim-run.ts";
import { finishCancelled, finishRun } from "./finish-run.ts";
import { type PlanningThread, planOnThread } from "./plan-on-thread.ts";
import { failureOf } from "./run-records.ts";

export interface PlannerQueueOptions {
  readonly database: PrismaClient;
  readonly today: () => PlainDate;
  /** The script that plans a rotation on a thread of its own. */
  readonly script: URL;
  /** Whether no other gateway can be at the same data. */
  readonly isAlone: boolean;
  /** Told of what should not happen. */
  readonly onError: (error: unknown) => void;
}

/** Plans the runs of the queue, one at a time. */
export interface PlannerQueue {
  /** Looks at once at what has changed: a run asked for, or a wish to stop or cancel one. */
  readonly wake: () => void;
  /** Gives the run in hand back to the queue. */
  readonly close: () => Promise<void>;
}

const beatMilliseconds = 1_000;
/** Beside other gateways, one without work looks at the queue every so many beats. */
const idleBeats = 5;
/** A gateway that has been silent for so long is dead. */
const silentSeconds = 15;

/** Opens the queue: first it takes up what gateways that died have left. */
export function openPlannerQueue(options: PlannerQueueOptions): PlannerQueue {
  const { database, today, script, isAlone, onError } = options;
  const holder = randomUUID();
  let inHand: { readonly run: ClaimedRun; thread?: PlanningThread } | undefined;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const look = async (): Promise<void> => {
    if (inHand === undefined) {
      if (!isAlone) await takeFromTheDead(database, { holder, silentSeconds });
      const run = await claimRun(database, holder);
      if (run === undefined) return;
      inHand = { run };
      working = work(run).catch(onError).finally(workNext);
    } else if (inHand.thread !== undefined) {
      const { run, thread } = inHand;
      const alive = await beat(database, { id: run.id, holder, progress: thread.progress() });
      if (alive?.wish === "STOP") thread.stop();
      if (alive === undefined || alive.wish === "CANCEL") await thread.end();
    }
  };
  const workNext = (): void => {
    if (isClosed) return;
    inHand = undefined;
    wake();
  };

  const work = async (run: ClaimedRun): Promise<void> => {
    try {
      const horizon = { from: run.from, count: run.weeks };
      const network = await loadRotationNetwork(horizon, database);
      if (isClosed) return;
      const order = { network, horizon: { ...horizon, today: today() }, seed: run.seed ?? undefined };
      const thread = planOnThread(order, script);
      inHand = { run, thread };
      const outcome = await thread.outcome;
      await finishRun(database, { run, holder, outcome });
    } catch (error) {
      if (isClosed) return;
      const alive = await beat(database, { id: run.id, holder, progress: undefined });
      if (alive?.wish === "CANCEL") await finishCancelled(database, { run, holder });
      else if (alive !== undefined) {
        onError(error);
        await finishRun(database, { run, holder, outcome: refuse(failureOf("PLANNER_CRASHED")) });
      }
    }
  };

  // Looks follow one another: a look that is asked for during another comes after it.
  let looking = isAlone
    ? takeFromTheDead(database, { holder, silentSeconds: 0 }).catch(onError)
    : Promise.resolve();
  let isAsked = false;
  const wake = (): void => {
    if (isAsked || isClosed) return;
    isAsked = true;
    looking = looking.then(async () => {
      isAsked = false;
      if (!isClosed) await look().catch(onError);
    });
  };
  let beats = 0;
  const timer = setInterval(() => {
    beats += 1;
    // Alone, nothing comes unasked; beside others, a gateway may have died or left a run.
    if (inHand !== undefined || (!isAlone && beats % idleBeats === 0)) wake();
  }, beatMilliseconds).unref();
  wake();

  return {
    wake,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await looking;
      await inHand?.thread?.end();
      await working;
      if (inHand !== undefined) await giveBack(database, { id: inHand.run.id, holder });
    },
  };
}
