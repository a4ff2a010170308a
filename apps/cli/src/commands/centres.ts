import { graphql, type ResultOf } from "@ms/api-client";
import { accept } from "@ms/domain";
import type { Command } from "commander";
import { withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

const centresDocument = graphql(`
  query Centres {
    centres(first: 100) {
      totalCount
      edges {
        node {
          identifier
          name
          departmentCode
          plannedOpening
          openedOn
          isOpen
          isAcceptingPatients
          lines {
            identifier
            startsOn
            endsOn
            weeklyHours
            panelCap
          }
        }
      }
    }
  }
`);

type Centre = ResultOf<typeof centresDocument>["centres"]["edges"][number]["node"];

/** `ms centres`: the centres of the network and their lines. */
export function addCentres(program: Command, terminal: Terminal): void {
  program
    .command("centres")
    .description(
      terminal.say({
        fr: "Les centres du réseau, leurs lignes, et s’ils accueillent de nouveaux patients.",
        en: "The centres of the network, their lines, and whether they take new patients.",
      }),
    )
    .addHelpText("after", exampleHelp(["centres", "centres --json"], terminal))
    .action(async () => terminal.finish(await listCentres(terminal)));
}

const listCentres = (terminal: Terminal): Promise<Result<Report>> =>
  withGateway(terminal, async (ask) => {
    const answer = await ask(centresDocument, {});
    if (!answer.ok) return answer;
    const { edges, totalCount } = answer.value.centres;
    const centres = edges.map(({ node }) => node);
    return accept({
      exitCode: exitCodes.done,
      json: { totalCount, centres },
      text: [drawCentres(centres, terminal), ...leftOut(totalCount - centres.length, terminal)].join("\n"),
    });
  });

function drawCentres(centres: readonly Centre[], { language, say }: Terminal): string {
  const unknown = say({ fr: "inconnu", en: "unknown" });
  const yesOrNo = (answer: boolean | null) =>
    answer === null ? unknown : answer ? say({ fr: "oui", en: "yes" }) : say({ fr: "non", en: "no" });
  return drawTable({
    columns: [
      { title: say({ fr: "Centre", en: "Centre" }) },
      { title: say({ fr: "Identifiant", en: "Identifier" }) },
      { title: say({ fr: "Département", en: "Department" }) },
      { title: say({ fr: "Ouverture", en: "Opening" }) },
      { title: say({ fr: "Lignes", en: "Lines" }), holds: "number" },
      { title: say({ fr: "Plafond", en: "Cap" }), holds: "number" },
      { title: say({ fr: "Nouveaux patients", en: "New patients" }) },
    ],
    rows: centres.map((centre) => [
      centre.name,
      centre.identifier,
      centre.departmentCode,
      openingOf(centre, say) ?? unknown,
      writeNumber(centre.lines.length, { language }),
      capOf(centre, language) ?? unknown,
      yesOrNo(centre.isAcceptingPatients),
    ]),
  });
}

const openingOf = ({ openedOn, plannedOpening }: Centre, say: Terminal["say"]): string | undefined =>
  openedOn ??
  (plannedOpening === null
    ? undefined
    : say({ fr: `${plannedOpening} (prévue)`, en: `${plannedOpening} (planned)` }));

/** Patients that the lines in force may register together; undefined where a line says no cap. */
function capOf({ lines }: Centre, language: Terminal["language"]): string | undefined {
  const caps = lines.flatMap(({ panelCap }) => (panelCap === null ? [] : [panelCap]));
  return caps.length === 0
    ? undefined
    : writeNumber(
        caps.reduce((sum, cap) => sum + cap, 0),
        { language },
      );
}

const leftOut = (count: number, { say }: Terminal): string[] =>
  count === 0 ? [] : [say({ fr: `Et ${count} autres centres.`, en: `And ${count} more centres.` })];
