import { createTransport } from "nodemailer";

/** A letter to somebody who signs in, in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters, or keeps them in an outbox that this machine alone may look into. */
export interface Post {
  readonly send: (letter: Letter) => Promise<void>;
  /** The letters kept, the latest first; undefined where letters are really sent. */
  readonly outbox: (() => readonly Letter[]) | undefined;
}

export interface MailServer {
  readonly url: string;
  readonly from: string;
}

const lettersKept = 50;

/** The post of a mail server; without one, an outbox. */
export function openPost(server: MailServer | undefined): Post {
  if (server === undefined) return openOutbox();
  const transport = createTransport(server.url);
  return {
    send: async (letter) => {
      await transport.sendMail({ from: server.from, ...letter });
    },
    outbox: undefined,
  };
}

function openOutbox(): Post {
  const letters: Letter[] = [];
  return {
    send: (letter) => {
      letters.unshift(letter);
      letters.length = Math.min(letters.length, lettersKept);
      return Promise.resolve();
    },
    outbox: () => letters,
  };
}
