import type { PrismaClient } from "@ms/database";
import type { Revisions } from "../cache/revisions.ts";
import { keepLooking, type Lookout } from "../shared/keep-looking.ts";
import {
  claimDeliveries,
  type ClaimedDelivery,
  millisecondsToNext,
  settleDelivery,
} from "./claim-deliveries.ts";
import { handOnEvents } from "./hand-on-events.ts";
import { sendMessage } from "./send-message.ts";
import { eventKinds } from "./webhook-events.ts";
import type { WebhookSecrets } from "./webhook-secrets.ts";

/** How webhooks are sent. */
export interface WebhookRules {
  /** Milliseconds between one try and the next; past the last, a delivery has failed. */
  readonly retries: readonly number[];
  /** Whether addresses of this machine and its networks, and plain http, may be told. */
  readonly isPrivateOpen: boolean;
  /** How long a publication may be taken back; it is told after that. */
  readonly takeBackMinutes: number;
}

interface Queue {
  readonly database: PrismaClient;
  readonly revisions: Revisions;
  readonly rules: WebhookRules;
  readonly secrets: WebhookSecrets;
  /** Told of what should not happen. */
  readonly onError: (error: unknown) => void;
}

/** So long at most between two looks, whatever this process was told. */
const longestRest = 30_000;
const restAfterFault = 1_000;
/** Deliveries under way at once: several times what one holder's webhooks can take up. */
const placesInAll = 50;

const followed = ["WebhookEvent", "WebhookDelivery", "Webhook"];

/**
 * Sends what has happened to the webhooks, one message at a time to each, none waiting for another's
 * receiver, beside the gateways that do the same; `close` waits for what is under way.
 */
export function openWebhookQueue(queue: Queue): Pick<Lookout, "close"> {
  const { database, revisions, rules, onError } = queue;
  const underWay = new Map<string, Promise<void>>();
  let isClosing = false;

  const send = (delivery: ClaimedDelivery): void => {
    const { webhookId } = delivery;
    const sending = deliver(delivery, queue)
      .catch((error: unknown) => {
        if (!isClosing) onError(error);
      })
      .finally(() => {
        underWay.delete(webhookId);
        lookout.wake();
      });
    underWay.set(webhookId, sending);
  };
  /** Hands on what has happened and begins to send what is due. */
  const look = async (): Promise<number> => {
    await handOnEvents(database, rules);
    const busy = [...underWay.keys()];
    const places = placesInAll - busy.length;
    if (places === 0) return longestRest;
    // A claim is a change even where it finds nothing, and a change is a reason to look: no claim without need.
    const next = (await millisecondsToNext(database, { busy })) ?? longestRest;
    if (next > 0) return Math.min(longestRest, Math.ceil(next));
    for (const delivery of await claimDeliveries(database, { busy, places })) send(delivery);
    return 0;
  };
  const lookout = keepLooking({ revisions, followed, look, restAfterFault, onError });
  return {
    close: async () => {
      isClosing = true;
      await lookout.close();
      await Promise.all(underWay.values());
    },
  };
}

async function deliver(delivery: ClaimedDelivery, { database, rules, secrets }: Queue): Promise<void> {
  const { eventId, url, type, data, at, sealedSecret, sealedOldSecret } = delivery;
  if (!delivery.isOpen) {
    await settleDelivery(database, { delivery, outcome: { fault: "KEY_ENDED" }, retries: [] });
    return;
  }
  const signing = secrets.open([sealedSecret, sealedOldSecret]);
  const body = JSON.stringify({ type: eventKinds[type].name, timestamp: at.toISOString(), data });
  const outcome =
    signing.length === 0
      ? { fault: "SECRET_UNREADABLE" }
      : await sendMessage({ id: `msg_${eventId}`, url, body, secrets: signing }, rules);
  await settleDelivery(database, { delivery, outcome, retries: rules.retries });
}
