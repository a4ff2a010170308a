import { createClient, graphql } from "@ms/api-client";
import { accept, refuse, type Text } from "@ms/domain";
import type { Command } from "commander";
import { askDevice } from "../gateway/ask-device.ts";
import { keepToken, keptToken } from "../gateway/kept-tokens.ts";
import { findGateway } from "../gateway/reach-gateway.ts";
import { failureOf } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

const endDocument = graphql(`
  mutation EndToken($id: String!) {
    endSession(sessionId: $id) {
      __typename
    }
  }
`);

interface Place {
  readonly url?: string;
}

/** `ms login` and `ms logout`: a personal token for a gateway, and its end. */
export function addLogin(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const address = say({
    fr: "adresse de la passerelle ; à défaut MS_URL, sinon celle qui tient MS_DATA_DIR",
    en: "address of the gateway; if absent MS_URL, else the one that holds MS_DATA_DIR",
  });
  program
    .command("login")
    .description(
      say({
        fr: "Se connecter en son nom : à autoriser dans un navigateur, pour trente jours.",
        en: "Sign in under one’s own name: to be allowed in a browser, for thirty days.",
      }),
    )
    .option("--url <address>", address)
    .addHelpText("after", exampleHelp(["login", "login --url https://reseau.example.org"], terminal))
    .action(async ({ url }: Place) => terminal.finish(await logIn(url, terminal)));
  program
    .command("logout")
    .description(
      say({
        fr: "Fermer cette connexion, partout et tout de suite.",
        en: "End that sign-in, everywhere, at once.",
      }),
    )
    .option("--url <address>", address)
    .addHelpText("after", exampleHelp(["logout", "logout --url https://reseau.example.org"], terminal))
    .action(async ({ url }: Place) => terminal.finish(await logOut(url, terminal)));
}

async function logIn(at: string | undefined, terminal: Terminal): Promise<Result<Report>> {
  const url = await findGateway(at, terminal);
  if (!url.ok) return url;
  const before = await keptToken(url.value, terminal);
  if (!before.ok) return before;
  const given = await untilStopped((signal) => askDevice({ url: url.value, terminal, signal }));
  if (!given.ok) return given;
  const { token, name, role } = given.value;
  const kept = await keepToken(url.value, { token, terminal });
  // The one of before serves nobody any more, nor one that cannot be kept; where it has ended, it has.
  const unused = kept.ok ? before.value : token;
  if (unused !== undefined) await endToken(url.value, unused.token);
  if (!kept.ok) return kept;
  const { until } = token;
  return accept({
    exitCode: exitCodes.done,
    json: { url: url.value, name, role, until },
    text: terminal.say({
      fr: `Vous êtes connecté(e) à ${url.value} : ${name} (${role}), jusqu’au ${until.slice(0, 10)}.`,
      en: `You are signed in at ${url.value}: ${name} (${role}), until ${until.slice(0, 10)}.`,
    }),
  });
}

async function logOut(at: string | undefined, terminal: Terminal): Promise<Result<Report>> {
  const url = await findGateway(at, terminal);
  if (!url.ok) return url;
  const kept = await keptToken(url.value, terminal);
  if (!kept.ok) return kept;
  const done = (state: "ENDED" | "ENDED_BEFORE" | "NONE", text: Text) =>
    accept({ exitCode: exitCodes.done, json: { url: url.value, state }, text: terminal.say(text) });
  if (kept.value === undefined)
    return done("NONE", {
      fr: `Aucune connexion à ${url.value} n’est gardée ici.`,
      en: `No sign-in at ${url.value} is kept here.`,
    });
  const answer = await endToken(url.value, kept.value.token);
  const endedBefore = !answer.ok && answer.errors.some(({ code }) => code === "UNAUTHENTICATED");
  if (!answer.ok && !endedBefore) return refuse(failureOf(answer.errors, { url: url.value, terminal }));
  const forgotten = await keepToken(url.value, { token: undefined, terminal });
  if (!forgotten.ok) return forgotten;
  if (endedBefore)
    return done("ENDED_BEFORE", {
      fr: `La connexion à ${url.value} avait déjà pris fin : elle est oubliée.`,
      en: `The sign-in at ${url.value} had ended already: it is forgotten.`,
    });
  return done("ENDED", {
    fr: `La connexion à ${url.value} est fermée.`,
    en: `The sign-in at ${url.value} has ended.`,
  });
}

const endToken = (url: string, token: string) =>
  createClient({ url, key: token }).query(endDocument, { id: token.split(".")[0] ?? "" });

/** Ctrl-C gives it up. */
async function untilStopped<Value>(act: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return act(stopped.signal).finally(() =>
    process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop),
  );
}
