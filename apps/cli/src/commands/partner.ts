import { accept, partnerKindLabels, partnerKinds, refuse } from "@ms/domain";
import type { Command } from "commander";
import { withGateway } from "../gateway/with-gateway.ts";
import { followPages } from "../partner/follow-pages.ts";
import { partnersDocument, savePartnerDocument } from "../partner/partner-document.ts";
import { readDay } from "../partner/read-key-options.ts";
import { refusedInput } from "../partner/refused-input.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

interface PartnerOptions {
  readonly name: string;
  readonly kind: string;
  readonly siren?: string;
  readonly insee?: string;
  readonly since?: string;
}

const spellings = partnerKinds.map((kind) => kind.toLowerCase().replaceAll("_", "-")).join(", ");
const kindOf = (written: string) =>
  partnerKinds.find((kind) => kind === written.toUpperCase().replaceAll("-", "_"));

/** `ms partner`: the organisations beside the network; their keys are added to it. */
export function addPartner(program: Command, terminal: Terminal): Command {
  const { say } = terminal;
  const partner = program
    .command("partner")
    .helpCommand(false)
    .description(
      say({
        fr: "Les partenaires et leurs clés (pour les administrateurs).",
        en: "The partners and their keys (for administrators).",
      }),
    )
    .addHelpText("after", exampleHelp(["partner list", "partner key list"], terminal));
  partner
    .command("list")
    .description(say({ fr: "Les partenaires du réseau.", en: "The partners of the network." }))
    .addHelpText("after", exampleHelp(["partner list", "partner list --json"], terminal))
    .action(async () => terminal.finish(await listPartners(terminal)));
  addSave(partner, terminal);
  return partner;
}

function addSave(partner: Command, terminal: Terminal): void {
  const { say } = terminal;
  partner
    .command("add")
    .description(
      say({
        fr: "Ajouter un partenaire, ou changer celui de cet identifiant.",
        en: "Add a partner, or change the one of this identifier.",
      }),
    )
    .argument("<identifier>", say({ fr: "par exemple commune-ajain", en: "such as commune-ajain" }))
    .requiredOption("--name <name>", say({ fr: "son nom", en: "its name" }))
    .requiredOption("--kind <kind>", say({ fr: `sa nature : ${spellings}`, en: `what it is: ${spellings}` }))
    .option("--siren <number>", say({ fr: "son numéro SIREN", en: "its SIREN number" }))
    .option("--insee <code>", say({ fr: "le code INSEE de sa commune", en: "the INSEE code of its commune" }))
    .option("--since <date>", say({ fr: "partenaire depuis ce jour", en: "partner since this day" }))
    .addHelpText(
      "after",
      exampleHelp(
        ['partner add ars-fictive --name "Agence inventée" --kind regional-health-agency'],
        terminal,
      ),
    )
    .action(async (identifier: string, options: PartnerOptions) =>
      terminal.finish(await savePartner({ identifier, options }, terminal)),
    );
}

const listPartners = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const { say } = terminal;
    const partners = await followPages(async (after) => {
      const answer = await ask(partnersDocument, { after });
      return answer.ok ? accept(answer.value.partners) : answer;
    });
    if (!partners.ok) return partners;
    const text = drawTable({
      columns: [
        { title: say({ fr: "Partenaire", en: "Partner" }) },
        { title: say({ fr: "Nom", en: "Name" }), holds: "prose" },
        { title: say({ fr: "Nature", en: "Kind" }) },
        { title: say({ fr: "Depuis", en: "Since" }) },
      ],
      rows: partners.value.map(({ identifier, name, kind, since }) => [
        identifier,
        name,
        say(partnerKindLabels[kind]),
        since ?? "",
      ]),
    });
    return accept({ exitCode: exitCodes.done, json: { partners: partners.value }, text });
  });

async function savePartner(
  { identifier, options }: { identifier: string; options: PartnerOptions },
  terminal: Terminal,
): Promise<Result<Report>> {
  const { name, siren = null, insee = null } = options;
  const kind = kindOf(options.kind);
  if (kind === undefined) {
    const message = terminal.say({
      fr: `« ${options.kind} » n’est pas une nature de partenaire : ${spellings}.`,
      en: `“${options.kind}” is no kind of partner: ${spellings}.`,
    });
    return refuse(badArgument("UNKNOWN_KIND", message));
  }
  const since = readDay(options.since, terminal);
  if (!since.ok) return since;
  const input = { id: identifier, name, kind, siren, inseeCode: insee, since: since.value };
  return withGateway(terminal, async (ask) => {
    const answer = await ask(savePartnerDocument, { input });
    if (!answer.ok) return answer;
    const { savePartner: saved } = answer.value;
    if (saved.__typename !== "Partner") return refuse(refusedInput(saved));
    const text = terminal.say({
      fr: `Partenaire enregistré : ${saved.identifier} (${saved.name}).`,
      en: `Partner saved: ${saved.identifier} (${saved.name}).`,
    });
    return accept({ exitCode: exitCodes.done, json: { ...saved, __typename: undefined }, text });
  });
}
