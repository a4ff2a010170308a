import { createTransport } from "nodemailer";

/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What names it, the same each time it is sent; a new name when absent. */
  readonly messageId?: string;
  readonly attachment?: Attachment | undefined;
}

/** A file that goes with a letter. */
export interface Attachment {
  readonly fileName: string;
  readonly type: string;
  readonly content: string;
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

/** Milliseconds that a mail server may be silent, before the try counts as failed. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

// No answering machine answers it (RFC 3834).
const headers = { "auto-submitted": "auto-generated" };

/** The post of a mail server; without one, an outbox. */
export function openPost(server: MailServer | undefined): Post {
  if (server === undefined) return openOutbox();
  const { url, from } = server;
  const transport = createTransport({ url, ...patience });
  return {
    send: async ({ attachment, ...letter }) => {
      const attachments = attachment === undefined ? [] : [fileOf(attachment)];
      await transport.sendMail({ from, headers, ...letter, attachments });
    },
    outbox: undefined,
  };
}

const fileOf = ({ fileName, type, content }: Attachment) => ({
  filename: fileName,
  contentType: type,
  content,
});

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
