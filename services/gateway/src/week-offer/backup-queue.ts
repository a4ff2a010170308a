import type { PrismaClient } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import type { Revisions } from "../cache/revisions.ts";
import { continueDueCall, lapseForgottenOffers, millisecondsToNextCall } from "./backup-call.commands.ts";

/** So long at most between two looks, whatever this process was told: offers of weeks that are over lapse then. */
const longestRest = 600_000;
const restAfterFault = 5_000;

const followed = ["BackupCall", "WeekOffer"];

/** Asks the next tier of backups when it is due, beside the gateways that do the same; `close` waits for what is under way. */
export function openBackupQueue({
  database,
  revisions,
  today,
  onError,
}: {
  readonly database: PrismaClient;
  readonly revisions: Revisions;
  readonly today: () => PlainDate;
  /** Told of what should not happen. */
  readonly onError: (error: unknown) => void;
}): { readonly close: () => Promise<void> } {
  const closing = new AbortController();
  /** Goes on with what is due; the milliseconds until there may be more. */
  const look = async (): Promise<number> => {
    await lapseForgottenOffers(database, today());
    while (!closing.signal.aborted) {
      const next = (await millisecondsToNextCall(database)) ?? longestRest;
      if (next > 0) return Math.min(longestRest, Math.ceil(next));
      // Another gateway may hold what is due.
      if (!(await continueDueCall(database, today()))) return restAfterFault;
    }
    return 0;
  };
  const work = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const since = revisions.now();
      const milliseconds = await look().catch((error: unknown) => {
        if (!closing.signal.aborted) onError(error);
        return restAfterFault;
      });
      const isOver = AbortSignal.any([closing.signal, AbortSignal.timeout(milliseconds)]);
      await revisions.changed(followed, { since, isOver });
    }
  };
  const working = work();
  return {
    close: async () => {
      closing.abort();
      await working;
    },
  };
}
