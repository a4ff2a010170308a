import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A message as a receiver got it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program that is told by webhook, at a real port. */
export interface WebhookReceiver {
  readonly url: string;
  /** All that came so far. */
  readonly received: readonly Received[];
  /** Waits until so many have come. */
  readonly until: (count: number) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

/** Opens one that answers by the number of the message, from 1 on; a promise holds the message until it is kept. */
export async function openReceiver(
  answer: (number: number) => number | Promise<number>,
): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      received.push({ headers: request.headers, body });
      const answered = answer(received.length);
      server.emit("received");
      response.writeHead(await answered).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    until: async (count) => {
      while (received.length < count) await once(server, "received");
      return received;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
