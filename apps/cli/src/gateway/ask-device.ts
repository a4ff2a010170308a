import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { accept, refuse, type Text } from "@ms/domain";
import { exitCodes } from "../terminal/exit-code.ts";
import { interruption, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { KeptToken } from "./kept-tokens.ts";
import { unreachableFailure } from "./unreachable.ts";

interface DeviceCode {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri_complete: string;
  /** Seconds between two questions, at least. */
  readonly interval: number;
}
interface Granted {
  readonly access_token: string;
  readonly expires_in: number;
  readonly name: string;
  readonly role: string;
}
interface Refused {
  readonly error?: string;
  readonly code?: string;
}

/** A token, and whose it is. */
export interface GivenToken {
  readonly token: KeptToken;
  readonly name: string;
  readonly role: string;
}

/** How a gateway is asked for a token in a person's name (RFC 8628). */
interface Asking {
  readonly url: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

const client_id = "ms";
/** What RFC 8628 has a program add to its pause when it is told to slow down. */
const moreSeconds = 5;
// By its name people tell this terminal from their others; a header carries ASCII.
const userAgent = `ms (${hostname().replace(/[^\x20-\x7e]/g, "?")})`;
const grant_type = "urn:ietf:params:oauth:grant-type:device_code";

/** Shows the reader where to allow this terminal, and waits until they have: a token, or why there is none. */
export async function askDevice(asking: Asking): Promise<Result<GivenToken>> {
  const { url, terminal, signal } = asking;
  const begun = await send<DeviceCode>("code", { client_id }, asking);
  if (!begun.ok) return begun;
  if (!("device_code" in begun.value)) return refuse(unreachableFailure({ url, terminal }));
  const { device_code, user_code, verification_uri_complete, interval } = begun.value;
  terminal.tell(terminal.say(invitation(verification_uri_complete, user_code)));
  for (let seconds = interval; ; ) {
    const isOver = await pause(seconds * 1000, true, { signal }).catch(() => false);
    if (!isOver) return refuse(interruption(terminal.say));
    const answer = await send<Granted>("token", { client_id, device_code, grant_type }, asking);
    if (!answer.ok) return answer;
    if ("access_token" in answer.value) return accept(givenBy(answer.value));
    const { error = "", code } = answer.value;
    if (error === "slow_down" || code === "TOO_MANY_SIGN_INS") seconds += moreSeconds;
    else if (error !== "authorization_pending") return refuse(notGiven(error, terminal));
  }
}

const invitation = (address: string, code: string): Text => {
  const grouped = code.replace(/^(.{4})(?=.)/, "$1-");
  return {
    fr: `Ouvrez ${address}\nconnectez-vous, et vérifiez que la page montre ce code : ${grouped}`,
    en: `Open ${address}\nsign in, and check that the page shows this code: ${grouped}`,
  };
};

const givenBy = ({ access_token, expires_in, name, role }: Granted): GivenToken => ({
  token: { token: access_token, until: new Date(Date.now() + expires_in * 1000).toISOString() },
  name,
  role,
});

const endings: Readonly<Record<string, Text>> = {
  access_denied: {
    fr: "Refusé : ce terminal n’est pas connecté.",
    en: "Refused: this terminal is not signed in.",
  },
  expired_token: {
    fr: "Le code a expiré sans réponse : relancez « ms login ».",
    en: "The code expired without an answer: run “ms login” again.",
  },
};
const otherEnding: Text = {
  fr: "La passerelle n’a pas donné de connexion : relancez « ms login ».",
  en: "The gateway gave no sign-in: run “ms login” again.",
};
const notGiven = (error: string, { say }: Terminal) => ({
  exitCode: exitCodes.refused,
  code: error === "" ? "NOT_GIVEN" : error.toUpperCase(),
  message: say(endings[error] ?? otherEnding),
});

async function send<Answer>(
  path: string,
  body: object,
  { url, terminal, signal }: Asking,
): Promise<Result<Answer | Refused>> {
  try {
    const response = await fetch(new URL(`/auth/device/${path}`, url), {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": userAgent },
      body: JSON.stringify(body),
      redirect: "error",
      signal,
    });
    return accept((await response.json()) as Answer | Refused);
  } catch {
    return refuse(signal.aborted ? interruption(terminal.say) : unreachableFailure({ url, terminal }));
  }
}
