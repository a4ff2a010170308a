import { accept, openingStageLabels, refuse } from "@ms/domain";
import type { Command } from "commander";
import { withGateway } from "../gateway/with-gateway.ts";
import { drawSheet } from "../openings/draw-sheet.ts";
import { type Opening, openingDocument, openingsDocument, writeMet } from "../openings/opening-document.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms openings`: the opening projects and how ready they are; the go or no-go sheet of one. */
export function addOpenings(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("openings")
    .description(
      say({
        fr: "Les projets d’ouverture et ce qui leur manque ; la fiche « on ouvre ou non » d’un projet.",
        en: "The opening projects and what they lack; the go or no-go sheet of one project.",
      }),
    )
    .argument("[identifier]", say({ fr: "un seul projet : charenton", en: "one project only: charenton" }))
    .addHelpText(
      "after",
      exampleHelp(
        ["openings", "openings charenton", "openings charenton --lang en", "openings --json"],
        terminal,
      ),
    )
    .action(async (identifier: string | undefined) =>
      terminal.finish(
        await (identifier === undefined ? listOpenings(terminal) : showOpening(identifier, terminal)),
      ),
    );
}

const listOpenings = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(openingsDocument, {});
    if (!answer.ok) return answer;
    const { edges, totalCount } = answer.value.openingProjects;
    const openings = edges.map(({ node }) => node);
    return accept({
      exitCode: exitCodes.done,
      json: { totalCount, openings },
      text: [drawOpenings(openings, terminal), ...leftOut(totalCount - openings.length, terminal)].join("\n"),
    });
  });

const showOpening = (identifier: string, terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(openingDocument, { identifier });
    if (!answer.ok) return answer;
    const opening = answer.value.openingProject;
    if (opening === null) {
      const message = terminal.say({
        fr: `Le projet « ${identifier} » n’existe pas, ou ne vous est pas ouvert : « ms openings » les montre.`,
        en: `The project “${identifier}” does not exist, or is not open to you: “ms openings” shows them.`,
      });
      return refuse({ exitCode: exitCodes.refused, code: "NOT_FOUND", message });
    }
    return accept({ exitCode: exitCodes.done, json: opening, text: drawSheet(opening, terminal) });
  });

const drawOpenings = (openings: readonly Opening[], { say }: Terminal): string =>
  drawTable({
    columns: [
      { title: say({ fr: "Projet", en: "Project" }) },
      { title: say({ fr: "Identifiant", en: "Identifier" }) },
      { title: say({ fr: "Département", en: "Department" }) },
      { title: say({ fr: "Étape", en: "Stage" }) },
      { title: say({ fr: "Ouverture prévue", en: "Planned opening" }) },
      { title: say({ fr: "Prêt", en: "Ready" }), holds: "number" },
      { title: say({ fr: "Il manque", en: "Lacking" }), holds: "prose" },
    ],
    rows: openings.map(({ name, identifier, departmentCode, stage, plannedOpening, file }) => {
      const readiness = file?.readiness ?? null;
      const unmet = readiness?.criteria.filter(({ isMet }) => !isMet) ?? [];
      return [
        name,
        identifier,
        departmentCode,
        stage === null ? "" : say(openingStageLabels[stage]),
        plannedOpening ?? say({ fr: "inconnue", en: "unknown" }),
        readiness === null ? say({ fr: "non communiqué", en: "not shared" }) : writeMet(readiness),
        unmet.map(({ label }) => say(label)).join(", "),
      ];
    }),
  });

const leftOut = (count: number, { say }: Terminal): string[] =>
  count === 0 ? [] : [say({ fr: `Et ${count} autres projets.`, en: `And ${count} more projects.` })];
