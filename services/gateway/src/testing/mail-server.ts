import { EventEmitter, once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A letter as it came over SMTP. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** The file that came with it; empty without one. */
  readonly file: string;
}

/** A mail server of this machine alone, with all that came to it, refused or not, in order. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedLetter[];
  /** Waits until so many have come. */
  readonly until: (count: number) => Promise<readonly ReceivedLetter[]>;
  /** The next letter to an address that was not asked for yet. */
  readonly letterTo: (address: string) => Promise<ReceivedLetter>;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port; it answers by the number of the letter, from 1 on, with a code of SMTP. */
export async function startMailServer(answer: (number: number) => number = () => 250): Promise<MailServer> {
  const received: ReceivedLetter[] = [];
  const asked = new Set<ReceivedLetter>();
  const post = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, { envelope: { mailFrom, rcptTo } }, taken) => {
      const keep = ({ messageId = "", subject = "", text = "", attachments }: ParsedMail): void => {
        received.push({
          ...{ messageId, subject, text },
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address).join(),
          file: attachments[0]?.content.toString() ?? "",
        });
        const responseCode = answer(received.length);
        taken(responseCode === 250 ? null : Object.assign(new Error("not taken"), { responseCode }));
        post.emit("letter");
      };
      // Of a letter that its sender cuts off, by being killed, nothing is kept.
      simpleParser(stream).then(keep, taken);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    until: async (count) => {
      while (received.length < count) await once(post, "letter");
      return received;
    },
    letterTo: async (address) => {
      for (;;) {
        const found = received.find((letter) => letter.to === address && !asked.has(letter));
        if (found === undefined) await once(post, "letter");
        else {
          asked.add(found);
          return found;
        }
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
