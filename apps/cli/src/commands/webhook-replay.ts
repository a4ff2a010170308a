import type { VariablesOf } from "@ms/api-client";
import { accept, refuse } from "@ms/domain";
import { type Command, Option } from "commander";
import { type Ask, refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { readDay } from "../partner/read-key-options.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { replayWebhookDocument } from "../webhook/webhook-document.ts";

/** How commands name the webhook that they are about. */
export const webhookArgument = ({ say }: Terminal) =>
  ["<webhook>", say({ fr: "l’identifiant du webhook", en: "the webhook’s identifier" })] as const;

/** `ms webhook replay`: sends again what was told, or could not be. */
export function addReplay(webhook: Command, terminal: Terminal): void {
  const { say, finish } = terminal;
  webhook
    .command("replay")
    .description(
      say({
        fr: "Renvoyer ce qui a échoué, chaque message sous son identifiant d’origine.",
        en: "Send again what has failed, each message under the identifier that it had.",
      }),
    )
    .argument(...webhookArgument(terminal))
    .option("--since <date>", say({ fr: "depuis ce jour", en: "since this day" }))
    .option("--all", say({ fr: "aussi ce qui a été reçu", en: "also what was delivered" }))
    .addOption(
      new Option(
        "--message <message>",
        say({ fr: "un seul message, msg_…, reçu ou non", en: "one message, msg_…, delivered or not" }),
      ).conflicts(["since", "all"]),
    )
    .action(async (webhookId: string, options: Asked) =>
      finish(await replay({ webhookId, ...options }, terminal)),
    );
}

interface Asked {
  readonly since?: string;
  readonly all?: true;
  readonly message?: string;
}

async function replay(
  { webhookId, since, all: isAll, message: messageId }: Asked & { webhookId: string },
  terminal: Terminal,
): Promise<Result<Report>> {
  const day = readDay(since, terminal);
  if (!day.ok) return day;
  const from = `${day.value ?? "2022-01-01"}T00:00:00Z`;
  const ofTime = isAll === true ? { allSince: from } : { failedSince: from };
  const messages = messageId === undefined ? ofTime : { messageId };
  return withGateway(terminal, (ask) => sendAgain({ webhookId, messages }, { ask, terminal }));
}

async function sendAgain(
  variables: VariablesOf<typeof replayWebhookDocument>,
  { ask, terminal }: { ask: Ask; terminal: Terminal },
): Promise<Result<Report>> {
  const answer = await ask(replayWebhookDocument, variables);
  if (!answer.ok) return answer;
  const { replayWebhook } = answer.value;
  if (replayWebhook.__typename !== "ReplayedWebhook") return refuse(refusalFailure(replayWebhook));
  const { webhookId, deliveries } = replayWebhook;
  const text = terminal.say({
    fr: `${deliveries} message(s) à renvoyer.`,
    en: `${deliveries} message(s) to be sent again.`,
  });
  return accept({ exitCode: exitCodes.done, json: { webhookId, deliveries }, text });
}
