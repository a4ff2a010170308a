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

const viewerDocument = graphql(`
  query Viewer {
    viewer {
      role
    }
  }
`);

const endDocument = graphql(`
  mutation EndToken($id: String!) {
    endSession(sessionId: $id) {
      __typename
    }
  }
`);

/** `ms login` and `ms logout`: a personal token for a gateway, and its end. */
export function addLogin(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const address = say({
    fr: "adresse de la passerelle ; à défaut MS_URL, sinon celle qui tient MS_DATA_DIR",
    en: "address of the gateway; if absent MS_URL, else the one that holds MS_DATA_DIR",
  });
  program
    .command("login")
    .argument("[address]", address)
    .description(
      say({
        fr: "Se connecter en son nom : à autoriser dans un navigateur, pour trente jours.",
        en: "Sign in under one’s own name: to be allowed in a browser, for thirty days.",
      }),
    )
    .addHelpText("after", exampleHelp(["login", "login https://reseau.example.org"], terminal))
    .action(async (at?: string) => terminal.finish(await logIn(at, terminal)));
  program
    .command("logout")
    .argument("[address]", address)
    .description(
      say({
        fr: "Fermer cette connexion, partout et tout de suite.",
        en: "End that sign-in, everywhere, at once.",
      }),
    )
    .addHelpText("after", exampleHelp(["logout"], terminal))
    .action(async (at?: string) => terminal.finish(await logOut(at, terminal)));
}

async function logIn(at: string | undefined, terminal: Terminal): Promise<Result<Report>> {
  const url = await findGateway(at, terminal);
  if (!url.ok) return url;
  const before = await keptToken(url.value, terminal);
  if (!before.ok) return before;
  const given = await untilStopped((signal) => askDevice({ url: url.value, terminal, signal }));
  if (!given.ok) return given;
  const kept = await keepToken(url.value, { token: given.value, terminal });
  if (!kept.ok) return kept;
  // The one of before serves nobody any more; where it has ended, it has.
  if (before.value !== undefined) await endToken(url.value, before.value.token);
  const client = createClient({ url: url.value, key: given.value.token, language: terminal.language });
  const answer = await client.query(viewerDocument, {});
  if (!answer.ok) return refuse(failureOf(answer.errors, { url: url.value, terminal }));
  const { role } = answer.value.viewer;
  const { until } = given.value;
  return accept({
    exitCode: exitCodes.done,
    json: { url: url.value, role, until },
    text: terminal.say({
      fr: `Vous êtes connecté(e) à ${url.value} (${role}), jusqu’au ${until.slice(0, 10)}.`,
      en: `You are signed in at ${url.value} (${role}), until ${until.slice(0, 10)}.`,
    }),
  });
}

async function logOut(at: string | undefined, terminal: Terminal): Promise<Result<Report>> {
  const url = await findGateway(at, terminal);
  if (!url.ok) return url;
  const kept = await keptToken(url.value, terminal);
  if (!kept.ok) return kept;
  const done = (isEnded: boolean, text: Text) =>
    accept({ exitCode: exitCodes.done, json: { url: url.value, isEnded }, text: terminal.say(text) });
  if (kept.value === undefined)
    return done(false, {
      fr: `Aucune connexion à ${url.value} n’est gardée ici.`,
      en: `No sign-in at ${url.value} is kept here.`,
    });
  const answer = await endToken(url.value, kept.value.token);
  const hasEnded = !answer.ok && answer.errors.some(({ code }) => code === "UNAUTHENTICATED");
  if (!answer.ok && !hasEnded) return refuse(failureOf(answer.errors, { url: url.value, terminal }));
  const forgotten = await keepToken(url.value, { token: undefined, terminal });
  if (!forgotten.ok) return forgotten;
  return done(true, {
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
