import { Command } from "commander";
import { addAuditVerify } from "./commands/audit-verify.ts";
import { addCapacity } from "./commands/capacity.ts";
import { addCentres } from "./commands/centres.ts";
import { addDemo } from "./commands/demo.ts";
import { addExport } from "./commands/export.ts";
import { addExportFhir } from "./commands/export-fhir.ts";
import { addExportOpenData } from "./commands/export-open-data.ts";
import { addExportTables } from "./commands/export-tables.ts";
import { addFigures } from "./commands/figures.ts";
import { addImport } from "./commands/import.ts";
import { addLogin } from "./commands/login.ts";
import { addOpenings } from "./commands/openings.ts";
import { addPartner } from "./commands/partner.ts";
import { addPartnerKey } from "./commands/partner-key.ts";
import { addPlan } from "./commands/plan.ts";
import { addPlanCompare } from "./commands/plan-compare.ts";
import { addPlanExplain } from "./commands/plan-explain.ts";
import { addPlanRepair } from "./commands/plan-repair.ts";
import { addPlanSolve } from "./commands/plan-solve.ts";
import { addPlanVerify } from "./commands/plan-verify.ts";
import { addPressKit } from "./commands/press-kit.ts";
import { addSite } from "./commands/site.ts";
import { addSnapshot } from "./commands/snapshot.ts";
import { addTemplate } from "./commands/template.ts";
import { addWebhook } from "./commands/webhook.ts";
import { exitCodeMeanings } from "./terminal/exit-code.ts";
import type { Terminal } from "./terminal/terminal.ts";

const frenchTitles: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Global Options:": "Options communes :",
  "Commands:": "Commandes :",
};

/** The whole of `ms`: its commands, their help and the options that all of them share. */
export function buildProgram(terminal: Terminal): Command {
  const { language, say } = terminal;
  const program = new Command("ms")
    .description(
      say({
        fr: "Le réseau des centres de santé, depuis un terminal.",
        en: "The network of health centres, from a terminal.",
      }),
    )
    .option(
      "--json",
      say({
        fr: "répondre en JSON, et rien d’autre (avec npm : npm run --silent ms -- …)",
        en: "answer in JSON, and nothing else (with npm: npm run --silent ms -- …)",
      }),
    )
    .option(
      "--lang <fr|en>",
      say({ fr: "langue des réponses (fr ou en)", en: "language of the answers (fr or en)" }),
    )
    .helpOption("-h, --help", say({ fr: "montrer cette aide", en: "show this help" }))
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      visibleGlobalOptions: (command) => (command.parent === null ? [] : [...rootOf(command).options]),
      styleTitle: (title) => (language === "fr" ? (frenchTitles[title] ?? title) : title),
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText("after", `\n${environmentHelp(terminal)}\n\n${exitCodeHelp(terminal)}`);

  addFigures(program, terminal);
  addCapacity(program, terminal);
  addPressKit(program, terminal);
  addSnapshot(program, terminal);
  addSite(program, terminal);
  addCentres(program, terminal);
  addOpenings(program, terminal);
  addImport(program, terminal);
  addTemplate(program, terminal);
  const exporting = addExport(program, terminal);
  addExportOpenData(exporting, terminal);
  addExportFhir(exporting, terminal);
  addExportTables(exporting, terminal);
  const plan = addPlan(program, terminal);
  addPlanSolve(plan, terminal);
  addPlanVerify(plan, terminal);
  addPlanExplain(plan, terminal);
  addPlanRepair(plan, terminal);
  addPlanCompare(plan, terminal);
  addPartnerKey(addPartner(program, terminal), terminal);
  addWebhook(program, terminal);
  addAuditVerify(program, terminal);
  addLogin(program, terminal);
  addDemo(program, terminal);
  return program;
}

const rootOf = (command: Command): Command => (command.parent === null ? command : rootOf(command.parent));

const exitCodeHelp = ({ say }: Terminal): string =>
  [
    say({ fr: "Codes de sortie :", en: "Exit codes:" }),
    ...exitCodeMeanings.map(([code, meaning]) => `  ${String(code).padEnd(3)}  ${say(meaning)}`),
  ].join("\n");

const environmentHelp = ({ say }: Terminal): string =>
  say({
    fr: `Environnement :
  MS_URL       adresse de la passerelle ; à défaut, celle qui tient MS_DATA_DIR, sinon ms en démarre une
  MS_KEY       clé d’accès ; à défaut, la connexion de « ms login », sinon la clé de démonstration de MS_DATA_DIR
  MS_DATA_DIR  dossier des données (.data dans le dépôt)`,
    en: `Environment:
  MS_URL       address of the gateway; if absent, the one that holds MS_DATA_DIR, else ms starts one
  MS_KEY       access key; if absent, the sign-in of “ms login”, else the demo key of MS_DATA_DIR
  MS_DATA_DIR  folder of the data (.data in the repository)`,
  });
