import type { PrismaClient } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import type { Revisions } from "../cache/revisions.ts";
import { keepLooking, type Lookout } from "../shared/keep-looking.ts";
import { continueDueCall, lapseForgottenOffers, millisecondsToNextCall } from "./backup-call.commands.ts";

/** So long at most between two looks, whatever this process was told: offers of weeks that are over lapse then. */
const longestRest = 600_000;
const restAfterFault = 5_000;

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
}): Pick<Lookout, "close"> {
  /** Goes on with one call that is due. */
  const look = async (): Promise<number> => {
    await lapseForgottenOffers(database, today());
    const next = (await millisecondsToNextCall(database)) ?? longestRest;
    if (next > 0) return Math.min(longestRest, Math.ceil(next));
    // Another gateway may hold what is due.
    return (await continueDueCall(database, today())) ? 0 : restAfterFault;
  };
  return keepLooking({ revisions, followed: ["BackupCall", "WeekOffer"], look, restAfterFault, onError });
}
