import type { PrismaClient } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import type { Revisions } from "../cache/revisions.ts";
import type { Post } from "../post/post.ts";
import { keepLooking, type Lookout } from "../shared/keep-looking.ts";
import { claimEnvelope, millisecondsToNext } from "./claim-envelope.ts";
import { remindDoctors } from "./remind-doctors.ts";
import { type LetterRules, sendEnvelope } from "./send-envelope.ts";

interface Queue {
  readonly database: PrismaClient;
  readonly revisions: Revisions;
  readonly rules: LetterRules;
  readonly post: Pick<Post, "send">;
  /** Where the network's pages are. */
  readonly origin: string;
  readonly today: () => PlainDate;
  /** Told of what should not happen. */
  readonly onError: (error: unknown) => void;
}

/** So long at most between two looks, whatever this process was told. */
const longestRest = 30_000;
/** After a fault, or where whoever is to be written to is held by somebody's deed. */
const shortRest = 1_000;

/** Sends what is due to doctors, one envelope at a time, beside the gateways that do the same; `close` waits for the one under way. */
export function openLetterQueue(queue: Queue): Pick<Lookout, "close"> {
  const { database, revisions, today, onError } = queue;
  const { secondsHeld } = queue.rules;
  let remindedOn: PlainDate | undefined;

  /** Sends what is due for one doctor. */
  const look = async (): Promise<number> => {
    const day = today();
    if (remindedOn !== day) await remindDoctors(database, day);
    remindedOn = day;
    // A claim is a change even where it finds nothing, and a change is a reason to look: no claim without need.
    const next = (await millisecondsToNext(database, { secondsHeld })) ?? longestRest;
    if (next > 0) return Math.min(longestRest, Math.ceil(next));
    const envelope = await claimEnvelope(database, { secondsHeld, today: day });
    if (envelope === undefined) return shortRest;
    if (envelope.letters.length > 0) await sendEnvelope(envelope, queue);
    return 0;
  };
  return keepLooking({ revisions, followed: ["Letter"], look, restAfterFault: shortRest, onError });
}
