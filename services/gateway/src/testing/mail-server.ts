import { EventEmitter, once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A letter as it came over SMTP. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
}

/** A mail server of this machine alone, and the next letter to an address. */
export interface MailServer {
  readonly url: string;
  readonly letterTo: (address: string) => Promise<ReceivedLetter>;
  readonly close: () => Promise<void>;
}

// RFC 2045: long lines are broken, and what is not plain is written =XX.
const decoded = (quoted: string): string =>
  Buffer.from(
    quoted
      .replaceAll("=\r\n", "")
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString();

/** Starts one on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const post = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, { envelope: { mailFrom, rcptTo } }, taken) => {
      void text(stream).then((message) => {
        letters.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          message: decoded(message),
        });
        taken();
        post.emit("letter");
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letterTo: async (address) => {
      for (;;) {
        const found = letters.findIndex(({ to }) => to.includes(address));
        if (found >= 0) return letters.splice(found, 1)[0]!;
        await once(post, "letter");
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
