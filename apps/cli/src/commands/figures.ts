import { accept, parseDate, refuse } from "@ms/domain";
import type { Command } from "commander";
import { type Figure, figuresDocument, scopesDocument } from "../figures/figure-document.ts";
import { type NamedScope, readScope, scopeSpellings, scopesOfNetwork, titleOf } from "../figures/scope.ts";
import { writeRemarks, writeSource, writeUnit, writeValue } from "../figures/write-figure.ts";
import { type Ask, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

interface FigureOptions {
  readonly asOf?: string;
  readonly scope?: string;
}

interface ScopeFigures {
  readonly scope: NamedScope;
  readonly figures: readonly Figure[];
}

/** `ms figures`: the figures of the network, computed from its data, as they stood on a day. */
export function addFigures(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("figures")
    .description(
      say({
        fr: "Les chiffres du réseau à une date, calculés sur ses données : valeur, n, intervalle, source.",
        en: "The network’s figures on a day, computed from its data: value, n, interval, source.",
      }),
    )
    .option(
      "--as-of <date>",
      say({ fr: "jour, au format AAAA-MM-JJ (celui du réseau)", en: "day, as YYYY-MM-DD (the network’s)" }),
    )
    .option(
      "--scope <scope>",
      say({
        fr: `un seul périmètre : ${scopeSpellings.join(", ")}`,
        en: `one scope only: ${scopeSpellings.join(", ")}`,
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        [
          "figures",
          "figures --as-of 2023-11-27",
          "figures --as-of 2023-11-27 --scope department:23",
          "figures --scope centre:ajain --lang en",
        ],
        terminal,
      ),
    )
    .action(async (options: FigureOptions) => terminal.finish(await showFigures(options, terminal)));
}

async function showFigures(
  { asOf, scope: written }: FigureOptions,
  terminal: Terminal,
): Promise<Result<Report>> {
  const { say } = terminal;
  if (asOf !== undefined && !parseDate(asOf).ok) {
    const message = say({
      fr: `« ${asOf} » n’est pas un jour : écrivez-le comme 2023-11-27.`,
      en: `“${asOf}” is not a day: write it like 2023-11-27.`,
    });
    return refuse(badArgument("NOT_A_DAY", message));
  }
  const scope = written === undefined ? undefined : readScope(written);
  if (written !== undefined && scope === undefined) {
    const message = say({
      fr: `« ${written} » n’est pas un périmètre : écrivez-le comme department:23 ou centre:ajain.`,
      en: `“${written}” is not a scope: write it like department:23 or centre:ajain.`,
    });
    return refuse(badArgument("NOT_A_SCOPE", message));
  }
  return withGateway(terminal, async (ask) => {
    const sections = scope === undefined ? await askAll(asOf, ask) : await askOne({ scope, asOf }, ask);
    if (!sections.ok) return sections;
    return accept({
      exitCode: exitCodes.done,
      json: { figures: sections.value.flatMap(({ figures }) => figures) },
      text: sections.value.map((section) => drawFigures(section, terminal)).join("\n\n"),
    });
  });
}

async function askOne(
  { scope, asOf }: { scope: NamedScope; asOf: string | undefined },
  ask: Ask,
): Promise<Result<ScopeFigures[]>> {
  const { kind, code } = scope;
  const answer = await ask(figuresDocument, { asOf: asOf ?? null, scope: { kind, code } });
  return answer.ok ? accept([{ scope, figures: answer.value.impact }]) : answer;
}

/** The network's figures whole; those of its departments that are known; of other territories, the indicators. */
async function askAll(asOf: string | undefined, ask: Ask): Promise<Result<ScopeFigures[]>> {
  const scopes = await ask(scopesDocument, {});
  if (!scopes.ok) return scopes;
  const sections: ScopeFigures[] = [];
  for (const scope of scopesOfNetwork(scopes.value)) {
    const answer = await askOne({ scope, asOf }, ask);
    if (!answer.ok) return answer;
    for (const { figures } of answer.value) {
      const told = figures.filter((figure) => isTold(figure, scope));
      if (told.length > 0) sections.push({ scope, figures: told });
    }
  }
  return accept(sections);
}

const isTold = ({ missing, vintage }: Figure, { kind }: NamedScope): boolean =>
  kind === "NETWORK" || (missing === null && (kind === "DEPARTMENT" || vintage !== null));

function drawFigures({ scope, figures }: ScopeFigures, terminal: Terminal): string {
  const { language, say } = terminal;
  const asOf = figures[0]?.asOf ?? "";
  const title = say({
    fr: `${titleOf(scope, terminal)}, au ${asOf}`,
    en: `${titleOf(scope, terminal)}, on ${asOf}`,
  });
  const table = drawTable({
    columns: [
      { title: say({ fr: "Chiffre", en: "Figure" }), holds: "prose" },
      { title: say({ fr: "Valeur", en: "Value" }), holds: "number" },
      { title: say({ fr: "Unité", en: "Unit" }), holds: "prose" },
      { title: "n", holds: "number" },
      { title: say({ fr: "À savoir", en: "To know" }), holds: "prose" },
      { title: "Source", holds: "prose" },
    ],
    rows: figures.map((figure) => [
      say(figure.metric.label),
      writeValue(figure, terminal),
      writeUnit(figure, terminal),
      figure.n === null ? "" : writeNumber(figure.n, { language }),
      writeRemarks(figure, terminal),
      writeSource(figure, terminal),
    ]),
  });
  return `${title}\n${table}`;
}
