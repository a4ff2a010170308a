import { accept, type PlainDate, refuse } from "@ms/domain";
import type { Command } from "commander";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { drawKeys } from "../partner/draw-keys.ts";
import { followPages } from "../partner/follow-pages.ts";
import { issueDocument, keysDocument, revokeDocument, rotateDocument } from "../partner/partner-document.ts";
import { readDay, readHours, readKeyScopes } from "../partner/read-key-options.ts";
import { refusedInput } from "../partner/refused-input.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface IssueOptions {
  readonly label: string;
  readonly scope: readonly string[];
  readonly right?: string[];
  readonly expires?: string;
}

const gathered = (word: string, others: readonly string[] | undefined) => [...(others ?? []), word];

/** `ms partner key`: the keys by which partners' programs ask. */
export function addPartnerKey(partner: Command, terminal: Terminal): void {
  const { say } = terminal;
  const key = partner
    .command("key")
    .helpCommand(false)
    .description(say({ fr: "Les clés des partenaires.", en: "The partners’ keys." }))
    .addHelpText(
      "after",
      exampleHelp(["partner key list", "partner key rotate ms_0123456789abcdef"], terminal),
    );
  key
    .command("list")
    .description(
      say({
        fr: "Les clés, leurs territoires, leur dernier usage ; jamais leur secret.",
        en: "The keys, their territories, their last use; never their secret.",
      }),
    )
    .addHelpText("after", exampleHelp(["partner key list", "partner key list --json"], terminal))
    .action(async () => terminal.finish(await listKeys(terminal)));
  addIssue(key, terminal);
  addRotate(key, terminal);
  key
    .command("revoke")
    .description(say({ fr: "Mettre fin à une clé, tout de suite.", en: "End a key, at once." }))
    .argument("<key>", say({ fr: "le préfixe de la clé : ms_…", en: "the key’s prefix: ms_…" }))
    .addHelpText("after", exampleHelp(["partner key revoke ms_0123456789abcdef"], terminal))
    .action(async (keyId: string) => terminal.finish(await revoke(keyId, terminal)));
}

function addIssue(key: Command, terminal: Terminal): void {
  const { say } = terminal;
  key
    .command("issue")
    .description(
      say({
        fr: "Faire une clé ; elle n’est montrée qu’une fois, seule sur la sortie.",
        en: "Make a key; it is shown this once, alone on the output.",
      }),
    )
    .argument("<partner>", say({ fr: "l’identifiant du partenaire", en: "the partner’s identifier" }))
    .requiredOption(
      "--scope <scope>",
      say({
        fr: "un territoire qu’elle ouvre, à répéter : network, region:75, department:23, commune:23002, centre:ajain",
        en: "a territory that it opens, to be repeated: network, region:75, department:23, commune:23002, centre:ajain",
      }),
      gathered,
    )
    .requiredOption("--label <words>", say({ fr: "à quoi elle sert", en: "what it is for" }))
    .option(
      "--right <right>",
      say({
        fr: "un droit qu’elle garde, à répéter ; à défaut, tous ceux des partenaires",
        en: "a right that it keeps, to be repeated; if absent, all those of partners",
      }),
      gathered,
    )
    .option(
      "--expires <date>",
      say({ fr: "dernier jour ; à défaut, dans un an", en: "last day; if absent, a year from now" }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        [
          "partner key issue commune-ajain --scope department:23 --label tableau",
          "partner key issue commune-ajain --scope centre:ajain --right centreFigures --label tableau --json",
        ],
        terminal,
      ),
    )
    .action(async (partner: string, options: IssueOptions) =>
      terminal.finish(await issue({ partner, options }, terminal)),
    );
}

function addRotate(key: Command, terminal: Terminal): void {
  const { say } = terminal;
  key
    .command("rotate")
    .description(
      say({
        fr: "Remplacer une clé par une autre ; les deux valent un temps, puis l’ancienne finit.",
        en: "Replace a key by another; both hold for a while, then the old one ends.",
      }),
    )
    .argument("<key>", say({ fr: "le préfixe de la clé : ms_…", en: "the key’s prefix: ms_…" }))
    .option(
      "--overlap <hours>",
      say({ fr: "heures où les deux valent, 720 au plus", en: "hours in which both hold, 720 at most" }),
      "24",
    )
    .addHelpText("after", exampleHelp(["partner key rotate ms_0123456789abcdef --overlap 48"], terminal))
    .action(async (keyId: string, { overlap }: { overlap: string }) =>
      terminal.finish(await rotate({ keyId, overlap }, terminal)),
    );
}

const listKeys = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const keys = await followPages(async (after) => {
      const answer = await ask(keysDocument, { after });
      if (!answer.ok) return answer;
      return answer.value.apiKeys === null ? refuse(notAllowed(terminal)) : accept(answer.value.apiKeys);
    });
    if (!keys.ok) return keys;
    const ofPartners = keys.value.filter(({ partner }) => partner !== null);
    const text = drawKeys(ofPartners, terminal);
    return accept({ exitCode: exitCodes.done, json: { keys: ofPartners }, text });
  });

/** The end of a last day, in UTC. */
const endOf = (day: PlainDate | null): string | null => (day === null ? null : `${day}T23:59:59Z`);

async function issue(
  { partner, options }: { partner: string; options: IssueOptions },
  terminal: Terminal,
): Promise<Result<Report>> {
  const scopes = readKeyScopes(options.scope, terminal);
  if (!scopes.ok) return scopes;
  const lastDay = readDay(options.expires, terminal);
  if (!lastDay.ok) return lastDay;
  const { label, right = null } = options;
  const input = {
    role: "PARTNER" as const,
    ...{ label, partner, scopes: scopes.value, rights: right, expiresAt: endOf(lastDay.value) },
  };
  return withGateway(terminal, async (ask) => {
    const answer = await ask(issueDocument, { input });
    if (!answer.ok) return answer;
    const { issueApiKey } = answer.value;
    if (issueApiKey.__typename !== "IssuedKey") return refuse(refusedInput(issueApiKey));
    return accept(shownOnce(issueApiKey, terminal));
  });
}

async function rotate(
  { keyId, overlap }: { keyId: string; overlap: string },
  terminal: Terminal,
): Promise<Result<Report>> {
  const hours = readHours(overlap, terminal);
  if (!hours.ok) return hours;
  return withGateway(terminal, async (ask) => {
    const answer = await ask(rotateDocument, { keyId, overlapHours: hours.value });
    if (!answer.ok) return answer;
    const { rotateApiKey } = answer.value;
    if (rotateApiKey.__typename !== "IssuedKey") return refuse(refusedInput(rotateApiKey));
    return accept(shownOnce(rotateApiKey, terminal));
  });
}

/** The token alone, for whoever reads the output; what people should know goes beside it. */
function shownOnce({ keyId, token }: { keyId: string; token: string }, { say, note }: Terminal): Report {
  note(
    say({
      fr: `Clé ${keyId}. Gardez ce qui suit : il ne sera plus montré.`,
      en: `Key ${keyId}. Keep what follows: it will not be shown again.`,
    }),
  );
  return { exitCode: exitCodes.done, json: { keyId, token }, text: token };
}

const revoke = (keyId: string, terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(revokeDocument, { keyId });
    if (!answer.ok) return answer;
    const { revokeApiKey } = answer.value;
    if (revokeApiKey.__typename !== "RevokedKey") return refuse(refusalFailure(revokeApiKey));
    const text = terminal.say({
      fr: `La clé ${keyId} n’ouvre plus rien.`,
      en: `The key ${keyId} opens nothing any more.`,
    });
    return accept({ exitCode: exitCodes.done, json: { keyId: revokeApiKey.keyId }, text });
  });

const notAllowed = ({ say }: Terminal) => ({
  exitCode: exitCodes.unavailable,
  code: "NOT_ALLOWED",
  message: say({
    fr: "Les clés sont pour les administrateurs, et à chaque partenaire les siennes : donnez la clé dans MS_KEY.",
    en: "Keys are for administrators, and to each partner its own: give the key in MS_KEY.",
  }),
});
