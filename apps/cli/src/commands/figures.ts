import { accept, type NamedScope, networkScope, titleOfScope } from "@ms/domain";
import type { Command } from "commander";
import { csvHelp, figureRows } from "../figures/figure-rows.ts";
import { type Figure, figuresDocument, scopesDocument } from "../figures/figure-document.ts";
import { type FigureOptions, type Question, readQuestion } from "../figures/read-question.ts";
import { readScope, scopeSpellings, scopesOfNetwork } from "../figures/scope.ts";
import { writeRemarks, writeSource, writeUnit, writeValue } from "../figures/write-figure.ts";
import { type Ask, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

export interface ScopeFigures {
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
    .option(
      "--metric <key>",
      say({ fr: "cet indicateur, à répéter pour d’autres", en: "this metric, repeated for others" }),
      (key: string, others: readonly string[] | undefined) => [...(others ?? []), key],
    )
    .option("--from <date>", say({ fr: "premier jour de la période", en: "first day of the period" }))
    .option("--to <date>", say({ fr: "dernier jour de la période", en: "last day of the period" }))
    .option(
      "--by <step>",
      say({ fr: "par month, quarter ou year : mois, trimestre, année", en: "by month, quarter or year" }),
    )
    .option(
      "--by-place <kind>",
      say({
        fr: "par lieu : department, commune, centre, line…",
        en: "by place: department, commune, centre, line…",
      }),
    )
    .option("--csv", say(csvHelp))
    .addHelpText(
      "after",
      exampleHelp(
        [
          "figures",
          "figures --as-of 2023-11-27",
          "figures --as-of 2023-11-27 --scope department:23",
          "figures --scope centre:ajain --lang en",
          "figures --metric consultations --from 2023-01-01 --to 2023-11-26 --by month --by-place centre",
        ],
        terminal,
      ),
    )
    .action(async (options: FigureOptions) => terminal.finish(await showFigures(options, terminal)));
}

async function showFigures(options: FigureOptions, terminal: Terminal): Promise<Result<Report>> {
  const question = readQuestion(options, terminal);
  if (!question.ok) return question;
  const { asOf, ...narrowing } = question.value;
  const isNarrowed = Object.values(narrowing).some((each) => each !== null);
  const written = options.scope === undefined ? undefined : readScope(options.scope);
  const scope = written ?? (isNarrowed ? networkScope : undefined);
  return withGateway(terminal, async (ask) => {
    const sections =
      scope === undefined
        ? await askAll({ asOf, ...narrowing }, ask)
        : await askOne({ scope, question: question.value }, ask);
    if (!sections.ok) return sections;
    const all = sections.value.flatMap(({ figures }) => figures);
    return accept({
      exitCode: exitCodes.done,
      json: { figures: all },
      csv: figureRows(all, terminal),
      text: sections.value.map((section) => drawFigures(section, terminal)).join("\n\n"),
    });
  });
}

/** The figures of a scope, or of its places one after another. */
async function askOne(
  { scope, question }: { scope: NamedScope; question: Question },
  ask: Ask,
): Promise<Result<ScopeFigures[]>> {
  const { kind, code } = scope;
  const answer = await ask(figuresDocument, { ...question, scope: { kind, code } });
  if (!answer.ok) return answer;
  const places = new Map<string, { scope: NamedScope; figures: Figure[] }>();
  for (const figure of answer.value.impact) {
    const key = `${figure.scope.kind}:${figure.scope.code}`;
    const known = places.get(key);
    if (known === undefined)
      places.set(key, { scope: question.by?.place == null ? scope : figure.scope, figures: [figure] });
    else known.figures.push(figure);
  }
  return accept([...places.values()]);
}

/** The network's figures whole; those of its departments that are known; of other territories, the indicators. */
async function askAll(question: Question, ask: Ask): Promise<Result<ScopeFigures[]>> {
  const scopes = await ask(scopesDocument, {});
  if (!scopes.ok) return scopes;
  const sections: ScopeFigures[] = [];
  for (const scope of scopesOfNetwork(scopes.value)) {
    const answer = await askOne({ scope, question }, ask);
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

/** A table of the figures of one scope. */
export function drawFigures({ scope, figures }: ScopeFigures, terminal: Terminal): string {
  const { language, say } = terminal;
  const asOf =
    figures
      .map((figure) => figure.asOf)
      .sort()
      .at(-1) ?? "";
  const isByStep = figures.some(({ period }) => period !== null);
  const title = say({
    fr: `${titleOfScope(scope).fr}, au ${asOf}`,
    en: `${titleOfScope(scope).en}, on ${asOf}`,
  });
  const table = drawTable({
    columns: [
      { title: say({ fr: "Chiffre", en: "Figure" }), holds: "prose" },
      ...(isByStep ? [{ title: say({ fr: "Période", en: "Period" }) }] : []),
      { title: say({ fr: "Valeur", en: "Value" }), holds: "number" },
      { title: say({ fr: "Unité", en: "Unit" }), holds: "prose" },
      { title: "n", holds: "number" },
      { title: say({ fr: "À savoir", en: "To know" }), holds: "prose" },
      { title: "Source", holds: "prose" },
    ],
    rows: figures.map((figure) => [
      say(figure.metric.label),
      ...(isByStep ? [writePeriod(figure)] : []),
      writeValue(figure, terminal),
      writeUnit(figure, terminal),
      figure.n === null ? "" : writeNumber(figure.n, { language }),
      writeRemarks(figure, terminal),
      writeSource(figure, terminal),
    ]),
  });
  return `${title}\n${table}`;
}

const writePeriod = ({ period, asOf }: Figure): string =>
  period === null ? asOf : `${period.from} → ${period.to}`;
