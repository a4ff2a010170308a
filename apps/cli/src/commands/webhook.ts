import { accept, refuse } from "@ms/domain";
import type { Command } from "commander";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { followPages, type Page } from "../partner/follow-pages.ts";
import { refusedInput } from "../partner/refused-input.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";
import { drawDeliveries, drawWebhooks } from "../webhook/draw-webhooks.ts";
import {
  createWebhookDocument,
  deliveriesDocument,
  removeWebhookDocument,
  rotateWebhookDocument,
  webhooksDocument,
} from "../webhook/webhook-document.ts";
import { addReplay, webhookArgument } from "./webhook-replay.ts";

const eventTypes = {
  "week.uncovered": "WEEK_UNCOVERED",
  "plan.published": "PLAN_PUBLISHED",
  "snapshot.published": "SNAPSHOT_PUBLISHED",
  "centre.opened": "CENTRE_OPENED",
} as const;
type EventName = keyof typeof eventTypes;

const gathered = (word: string, others: readonly string[] | undefined) => [...(others ?? []), word];

/** `ms webhook`: where programs are told of what happens. */
export function addWebhook(program: Command, terminal: Terminal): void {
  const { say, finish } = terminal;
  const id = webhookArgument(terminal);
  const webhook = program
    .command("webhook")
    .helpCommand(false)
    .description(
      say({
        fr: "Les webhooks : où des programmes apprennent ce qui se passe.",
        en: "The webhooks: where programs are told of what happens.",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        ["webhook list", "webhook add https://exemple.example/ms --event week.uncovered"],
        terminal,
      ),
    );
  webhook
    .command("list")
    .description(say({ fr: "Les webhooks, jamais leur secret.", en: "The webhooks, never their secret." }))
    .action(async () => finish(await list(terminal)));
  webhook
    .command("add")
    .description(
      say({
        fr: "Faire un webhook ; son secret n’est montré qu’une fois, seul sur la sortie.",
        en: "Make a webhook; its secret is shown this once, alone on the output.",
      }),
    )
    .argument("<url>", say({ fr: "une adresse https", en: "an https address" }))
    .requiredOption(
      "--event <event>",
      `${say({ fr: "un événement, à répéter :", en: "an event, to be repeated:" })} ${Object.keys(eventTypes).join(", ")}`,
      gathered,
    )
    .option(
      "--key <key>",
      say({
        fr: "la clé dont il a les droits, ms_… ; à défaut, celle qui demande",
        en: "the key whose rights it has, ms_…; if absent, the asking one",
      }),
    )
    .action(async (url: string, options: { event: readonly string[]; key?: string }) =>
      finish(await add({ url, ...options }, terminal)),
    );
  webhook
    .command("rotate")
    .description(
      say({
        fr: "Donner un nouveau secret ; les messages portent les deux signatures pendant un jour.",
        en: "Give a new secret; messages bear both signatures for a day.",
      }),
    )
    .argument(...id)
    .action(async (webhookId: string) => finish(await rotate(webhookId, terminal)));
  webhook
    .command("remove")
    .description(say({ fr: "Mettre fin à un webhook, tout de suite.", en: "End a webhook, at once." }))
    .argument(...id)
    .action(async (webhookId: string) => finish(await remove(webhookId, terminal)));
  webhook
    .command("deliveries")
    .description(say({ fr: "Ce qui a été dit, ou le sera.", en: "What was told, or will be." }))
    .argument("[webhook]", say({ fr: "celui-là seulement", en: "of this one alone" }))
    .option("--failed", say({ fr: "les échecs seulement", en: "what has failed alone" }))
    .action(async (webhookId: string | undefined, { failed }: { failed?: true }) =>
      finish(await listDeliveries({ webhookId, failed }, terminal)),
    );
  addReplay(webhook, terminal);
}

/** All of a list, or that it is not the asker's. */
const all = <Node>(
  terminal: Terminal,
  askFor: (after: string | null) => Promise<Result<Page<Node> | null>>,
) =>
  followPages(async (after) => {
    const page = await askFor(after);
    if (!page.ok) return page;
    return page.value === null ? refuse(notAllowed(terminal)) : accept(page.value);
  });

const list = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const webhooks = await all(terminal, async (after) => {
      const answer = await ask(webhooksDocument, { after });
      return answer.ok ? accept(answer.value.webhooks) : answer;
    });
    if (!webhooks.ok) return webhooks;
    const text = drawWebhooks(webhooks.value, terminal);
    return accept({ exitCode: exitCodes.done, json: { webhooks: webhooks.value }, text });
  });

const listDeliveries = (
  { webhookId = null, failed }: { webhookId: string | undefined | null; failed: true | undefined },
  terminal: Terminal,
): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const state = failed === true ? ("FAILED" as const) : null;
    const deliveries = await all(terminal, async (after) => {
      const answer = await ask(deliveriesDocument, { after, webhookId, state });
      return answer.ok ? accept(answer.value.webhookDeliveries) : answer;
    });
    if (!deliveries.ok) return deliveries;
    const text = drawDeliveries(deliveries.value, terminal);
    return accept({ exitCode: exitCodes.done, json: { deliveries: deliveries.value }, text });
  });

async function add(
  { url, event, key }: { url: string; event: readonly string[]; key?: string },
  terminal: Terminal,
): Promise<Result<Report>> {
  const unknown = event.find((each) => !(each in eventTypes));
  if (unknown !== undefined) {
    const known = Object.keys(eventTypes).join(", ");
    const message = terminal.say({
      fr: `« ${unknown} » n’est pas un événement : écrivez ${known}.`,
      en: `“${unknown}” is no event: write one of ${known}.`,
    });
    return refuse(badArgument("NOT_AN_EVENT", message));
  }
  const events = event.map((each) => eventTypes[each as EventName]);
  return withGateway(terminal, async (ask) => {
    const answer = await ask(createWebhookDocument, { input: { url, events, keyId: key ?? null } });
    if (!answer.ok) return answer;
    const { createWebhook } = answer.value;
    if (createWebhook.__typename !== "IssuedWebhook") return refuse(refusedInput(createWebhook));
    return accept(shownOnce(createWebhook, terminal));
  });
}

const rotate = (webhookId: string, terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(rotateWebhookDocument, { webhookId });
    if (!answer.ok) return answer;
    const { rotateWebhookSecret } = answer.value;
    if (rotateWebhookSecret.__typename !== "IssuedWebhook")
      return refuse(refusalFailure(rotateWebhookSecret));
    return accept(shownOnce(rotateWebhookSecret, terminal));
  });

/** The secret alone, for whoever reads the output; what people should know goes beside it. */
function shownOnce(
  { webhookId, secret }: { webhookId: string; secret: string },
  { say, note }: Terminal,
): Report {
  note(
    say({
      fr: `Webhook ${webhookId}. Gardez ce qui suit : il ne sera plus montré.`,
      en: `Webhook ${webhookId}. Keep what follows: it will not be shown again.`,
    }),
  );
  return { exitCode: exitCodes.done, json: { webhookId, secret }, text: secret };
}

const remove = (webhookId: string, terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(removeWebhookDocument, { webhookId });
    if (!answer.ok) return answer;
    const { removeWebhook } = answer.value;
    if (removeWebhook.__typename !== "RemovedWebhook") return refuse(refusalFailure(removeWebhook));
    const text = terminal.say({
      fr: `Plus rien n’est envoyé au webhook ${webhookId}.`,
      en: `Nothing more is sent to the webhook ${webhookId}.`,
    });
    return accept({ exitCode: exitCodes.done, json: { webhookId }, text });
  });

const notAllowed = ({ say }: Terminal) => ({
  exitCode: exitCodes.unavailable,
  code: "NOT_ALLOWED",
  message: say({
    fr: "Les webhooks sont pour les administrateurs, et à chaque partenaire les siens : donnez la clé dans MS_KEY.",
    en: "Webhooks are for administrators, and to each partner its own: give the key in MS_KEY.",
  }),
});
