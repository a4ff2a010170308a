import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { Webhook } from "standardwebhooks";
import { isPrivateHost, publicLookup } from "./private-address.ts";

/** A message to a webhook, as the Standard Webhooks specification has it. */
export interface Message {
  /** The same at every try. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** Each signs: the secret in force, and for a while the one before. */
  readonly secrets: readonly string[];
}

/** What became of a try: the answer's status, or why there was none. */
export interface Try {
  readonly status?: number;
  readonly fault?: string;
}

const secondsToAnswer = 15;

/** Sends a message once. Follows no redirect, reads no answer, and reaches no private address unless that is open. */
export function sendMessage(
  { id, url, body, secrets }: Message,
  { isPrivateOpen }: { isPrivateOpen: boolean },
): Promise<Try> {
  const { protocol, hostname } = new URL(url);
  if (!isPrivateOpen && isPrivateHost(hostname)) return Promise.resolve({ fault: "PRIVATE_ADDRESS" });
  const now = new Date();
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(" "),
  };
  const request = protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve) => {
    const sending = request(url, {
      method: "POST",
      headers,
      agent: false,
      signal: AbortSignal.timeout(secondsToAnswer * 1000),
      ...(!isPrivateOpen && { lookup: publicLookup }),
    });
    sending.once("response", (response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    sending.on("error", (error: NodeJS.ErrnoException) =>
      resolve({ fault: error.name === "AbortError" ? "TIMEOUT" : (error.code ?? "CONNECTION_FAILED") }),
    );
    // Nothing else is told of a receiver that wants to speak another protocol (101).
    sending.once("close", () => resolve({ fault: "CONNECTION_FAILED" }));
    sending.end(body);
  });
}
