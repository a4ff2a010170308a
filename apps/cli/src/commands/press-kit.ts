import { graphql } from "@ms/api-client";
import { accept, refuse } from "@ms/domain";
import type { Command } from "commander";
import { figureFields } from "../figures/figure-document.ts";
import { csvHelp, figureRows } from "../figures/figure-rows.ts";
import { type FigureOptions, readQuestion } from "../figures/read-question.ts";
import { readScope, scopeSpellings } from "../figures/scope.ts";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { printPressKit } from "../site/print-press-kit.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

const pressKitDocument = graphql(
  `
    query PressKit($asOf: Date, $scope: ScopeInput) {
      pressKit(asOf: $asOf, scope: $scope) {
        __typename
        ... on Refusal {
          code
          message
        }
        ... on PressKit {
          asOf
          blocks {
            title {
              fr
              en
            }
            scope {
              kind
              code
            }
            lines {
              text {
                fr
                en
              }
              figure {
                ...FigureFields
              }
            }
          }
          text {
            fr
            en
          }
        }
      }
    }
  `,
  [figureFields],
);

/** `ms press-kit`: the network in figures and its territories, ready to paste. */
export function addPressKit(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("press-kit")
    .description(
      say({
        fr: "Le dossier de presse : le réseau en chiffres à une date, puis ses territoires, prêt à coller.",
        en: "The press kit: the network in figures on a day, then its territories, ready to paste.",
      }),
    )
    .option(
      "--as-of <date>",
      say({ fr: "jour, au format AAAA-MM-JJ (celui du réseau)", en: "day, as YYYY-MM-DD (the network’s)" }),
    )
    .option(
      "--scope <scope>",
      say({
        fr: `un autre périmètre que le réseau : ${scopeSpellings.join(", ")}`,
        en: `another scope than the network: ${scopeSpellings.join(", ")}`,
      }),
    )
    .option("--csv", say(csvHelp))
    .option(
      "--pdf <file>",
      say({
        fr: "imprime la page du dossier, graphiques compris, dans un fichier PDF",
        en: "prints the kit’s page, its charts included, into a PDF file",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        [
          "press-kit",
          "press-kit --as-of 2023-11-27 --lang en",
          "press-kit --scope centre:ajain",
          "press-kit --csv",
          "press-kit --as-of 2023-11-27 --pdf dossier.pdf",
        ],
        terminal,
      ),
    )
    .action(async (options: FigureOptions & { pdf?: string }) =>
      terminal.finish(
        options.pdf === undefined
          ? await showPressKit(options, terminal)
          : await printPressKit(options, { file: options.pdf, terminal }),
      ),
    );
}

async function showPressKit(options: FigureOptions, terminal: Terminal): Promise<Result<Report>> {
  const question = readQuestion(options, terminal);
  if (!question.ok) return question;
  const { asOf } = question.value;
  const scope = options.scope === undefined ? undefined : readScope(options.scope);
  return withGateway(terminal, async (ask) => {
    const answer = await ask(pressKitDocument, { asOf, scope: scope ?? null });
    if (!answer.ok) return answer;
    const { pressKit } = answer.value;
    if (pressKit.__typename !== "PressKit") return refuse(refusalFailure(pressKit));
    const { blocks, text } = pressKit;
    const figures = blocks.flatMap(({ lines }) => lines.map(({ figure }) => figure));
    return accept({
      exitCode: exitCodes.done,
      json: { asOf: pressKit.asOf, blocks, text },
      csv: figureRows(figures, terminal),
      text: terminal.say(text),
    });
  });
}
