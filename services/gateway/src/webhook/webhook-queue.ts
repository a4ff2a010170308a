import type { PrismaClient } from "@ms/database";
import type { Revisions } from "../cache/revisions.ts";
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

/** Sends what has happened to the webhooks, beside the gateways that do the same; `close` waits for what is under way. */
export function openWebhookQueue(queue: Queue): { readonly close: () => Promise<void> } {
  const { revisions, onError } = queue;
  const closing = new AbortController();

  const work = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const since = revisions.now();
      const rest = await workOnce(queue).catch((error: unknown) => {
        if (!closing.signal.aborted) onError(error);
        return restAfterFault;
      });
      if (rest > 0) await restUntil({ rest, since }, queue, closing.signal);
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

/** Hands on and sends what is due; the milliseconds until there may be more. */
async function workOnce(queue: Queue): Promise<number> {
  const { database } = queue;
  await handOnEvents(database);
  // A claim is a change even where it finds nothing, and a change is a reason to look: no claim without need.
  const next = (await millisecondsToNext(database)) ?? longestRest;
  if (next > 0) return Math.min(longestRest, Math.ceil(next));
  const claimed = await claimDeliveries(database);
  await Promise.all(claimed.map((delivery) => deliver(delivery, queue)));
  return 0;
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

/** Rests until a time is over, something has happened, or the gateway closes. */
async function restUntil(
  { rest, since }: { rest: number; since: number },
  { revisions }: Queue,
  isClosing: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  const timer = setTimeout(end, rest);
  isClosing.addEventListener("abort", end, { once: true });
  if (isClosing.aborted) end();
  await revisions.changed(["WebhookEvent", "WebhookDelivery", "Webhook"], { since, isOver: over.signal });
  clearTimeout(timer);
  isClosing.removeEventListener("abort", end);
}
