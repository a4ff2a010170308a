import { type ApiError, createClient, graphql, type TypedDocument } from "@ms/api-client";
import { accept, refuse, type Text } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import { type Failure, interruption, type Report, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reachGateway } from "./reach-gateway.ts";
import { type Read, readerOf } from "./read-address.ts";
import { unreachableFailure } from "./unreachable.ts";

/** Sends one operation to the gateway; what it refuses outright is a failure of the command. */
export type Ask = <Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
) => Promise<Result<Data>>;

/** Asked by a command whether the reader typed Ctrl-C; from then on, Ctrl-C is the command's to answer. */
export type Interrupted = () => boolean;

/** What else a command may need of the gateway: what it serves beside GraphQL, and where it is. */
export interface Beside {
  readonly read: Read;
  readonly url: string;
  readonly key: string | undefined;
  /** Tells when the request is given up. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command that needs the gateway: the one that runs, or one started for the length of the
 * command. Ctrl-C gives the request up and stops what was started; a command that follows long work
 * answers a first Ctrl-C itself, and a second gives up.
 */
export async function withGateway(
  terminal: Terminal,
  command: (ask: Ask, interrupted: Interrupted, beside: Beside) => Promise<Result<Report>>,
): Promise<Result<Report>> {
  const givenUp = new AbortController();
  let isWatched = false;
  let isInterrupted = false;
  const giveUp = () => {
    if (isWatched && !isInterrupted) isInterrupted = true;
    else givenUp.abort();
  };
  const interrupted = (): boolean => {
    isWatched = true;
    return isInterrupted;
  };
  process.on("SIGINT", giveUp).on("SIGTERM", giveUp);
  const gateway = await reachGateway(terminal, givenUp.signal);
  if (!gateway.ok) return gateway;
  const { url, key, isKeptKey, stop } = gateway.value;
  const client = createClient({ url, key, language: terminal.language });
  try {
    const network = await client.query(clockDocument, {}, { signal: givenUp.signal });
    if (network.ok && network.value.network.clock !== null)
      terminal.note(terminal.say(exampleNotice(network.value.network.clock)));
    const ask: Ask = async (document, variables) => {
      const answer = await client.query(document, variables, { signal: givenUp.signal });
      return answer.ok
        ? accept(answer.value)
        : refuse(failureOf(answer.errors, { url, terminal, isKeptKey }));
    };
    const { signal } = givenUp;
    const read = readerOf(gateway.value, { terminal, signal });
    return await command(ask, interrupted, { read, url, key, signal });
  } finally {
    process.removeListener("SIGINT", giveUp).removeListener("SIGTERM", giveUp);
    await stop();
  }
}

const clockDocument = graphql(`
  query Clock {
    network {
      clock
    }
  }
`);

const exampleNotice = (clock: string): Text => ({
  fr: `Réseau d’exemple, horloge arrêtée au ${clock} : les médecins sont inventés.`,
  en: `Example network, its clock stands at ${clock}: the doctors are invented.`,
});

const denials = ["NOT_ALLOWED", "UNAUTHENTICATED"];

/** What the gateway's own refusal, or its silence, means for a command. */
export function failureOf(
  errors: readonly ApiError[],
  { url, terminal, isKeptKey = false }: { url: string; terminal: Terminal; isKeptKey?: boolean },
): Failure {
  const { code, message } = errors[0] ?? { code: "UNKNOWN", message: "" };
  if (code === "CANCELLED") return interruption(terminal.say);
  if (code === "UNREACHABLE" || code === "NOT_AN_ANSWER") return unreachableFailure({ code, url, terminal });
  const isOver = code === "UNAUTHENTICATED" && isKeptKey;
  return refusalFailure({ code, message: isOver ? terminal.say(signInOver) : message });
}

const signInOver: Text = {
  fr: "Votre connexion a pris fin : relancez « ms login », ou « ms logout » pour l’oublier.",
  en: "Your sign-in has ended: run “ms login” again, or “ms logout” to forget it.",
};

/** What a refusal in an answer means for the command; the sentence is the gateway's. */
export const refusalFailure = ({ code, message }: { code: string; message: string }): Failure => ({
  exitCode: denials.includes(code) ? exitCodes.unavailable : exitCodes.refused,
  code,
  message,
});
