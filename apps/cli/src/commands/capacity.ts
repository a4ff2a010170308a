import { accept, parseDate, refuse } from "@ms/domain";
import type { Command } from "commander";
import { type Capacity, capacityDocument } from "../capacity/capacity-document.ts";
import { type Measure, measuresOf } from "../capacity/capacity-measures.ts";
import { csvHelp } from "../figures/figure-rows.ts";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Failure, Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

interface CapacityOptions {
  readonly asOf?: string;
  readonly pace?: string;
  readonly visits?: string;
  readonly backlog?: string;
  readonly targetWeeks: string;
  readonly weeks: string;
  readonly seed: string;
}

/** `ms capacity`: what a centre can take on, how long people wait, and what that rests on. */
export function addCapacity(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("capacity")
    .description(
      say({
        fr: "Ce qu’un centre peut suivre à une date : patients, plafond, offre et demande, attente, semaines à venir.",
        en: "What a centre can take on at a day: patients, cap, offer and demand, wait, weeks to come.",
      }),
    )
    .argument("<centre>", say({ fr: "le centre, par son identifiant", en: "the centre, by identifier" }))
    .option(
      "--as-of <date>",
      say({ fr: "jour, au format AAAA-MM-JJ (celui du réseau)", en: "day, as YYYY-MM-DD (the network’s)" }),
    )
    .option(
      "--pace <count>",
      say({
        fr: "consultations par semaine-ligne (observées)",
        en: "consultations per line-week (observed)",
      }),
    )
    .option(
      "--visits <count>",
      say({
        fr: "consultations par patient et par an (observées)",
        en: "consultations per patient and year (observed)",
      }),
    )
    .option("--backlog <count>", say({ fr: "demandes qui attendent déjà", en: "requests that wait already" }))
    .option(
      "--target-weeks <count>",
      say({
        fr: "attente visée pour cette file, en semaines (2)",
        en: "wait wanted for that list, in weeks (2)",
      }),
      "2",
    )
    .option("--weeks <count>", say({ fr: "semaines à venir (8)", en: "weeks to come (8)" }), "8")
    .option(
      "--seed <number>",
      say({ fr: "hasard de l’année simulée (1)", en: "chance of the simulated year (1)" }),
      "1",
    )
    .option("--csv", say(csvHelp))
    .addHelpText(
      "after",
      exampleHelp(
        [
          "capacity ajain",
          "capacity bellegarde --pace 90 --visits 3.75 --backlog 826 --target-weeks 4",
          "capacity ajain --csv --lang en",
        ],
        terminal,
      ),
    )
    .action(async (centre: string, options: CapacityOptions) =>
      terminal.finish(await showCapacity({ centre, options }, terminal)),
    );
}

const isNumber = (written: string | undefined): boolean =>
  written === undefined || /^\d+([.,]\d+)?$/.test(written);
const numberOf = (written: string): number => Number(written.replace(",", "."));
const optionalNumber = (written: string | undefined): number | null =>
  written === undefined ? null : numberOf(written);

function findFault(options: CapacityOptions, { say }: Terminal): Failure | undefined {
  const { asOf, pace, visits, backlog, targetWeeks, weeks, seed } = options;
  if (asOf !== undefined && !parseDate(asOf).ok) {
    const message = say({
      fr: `« ${asOf} » n’est pas un jour : écrivez-le comme 2023-11-27.`,
      en: `“${asOf}” is not a day: write it like 2023-11-27.`,
    });
    return badArgument("NOT_A_DAY", message);
  }
  const wrong =
    [pace, visits, backlog, targetWeeks].find((written) => !isNumber(written)) ??
    [weeks, seed].find((written) => !/^\d{1,9}$/.test(written));
  if (wrong === undefined) return undefined;
  const message = say({
    fr: `« ${wrong} » n’est pas un nombre qui convienne ici : écrivez par exemple 90, ou 3.75 pour --visits.`,
    en: `“${wrong}” is no number that fits here: write for instance 90, or 3.75 for --visits.`,
  });
  return badArgument("NOT_A_NUMBER", message);
}

async function showCapacity(
  { centre, options }: { centre: string; options: CapacityOptions },
  terminal: Terminal,
): Promise<Result<Report>> {
  const fault = findFault(options, terminal);
  if (fault !== undefined) return refuse(fault);
  return withGateway(terminal, async (ask) => {
    const answer = await ask(capacityDocument, {
      centre,
      asOf: options.asOf ?? null,
      pace: optionalNumber(options.pace),
      visits: optionalNumber(options.visits),
      backlog: optionalNumber(options.backlog),
      targetWeeks: numberOf(options.targetWeeks),
      weeks: Number(options.weeks),
      seed: Number(options.seed),
    });
    if (!answer.ok) return answer;
    const { capacity } = answer.value;
    if (capacity.__typename === "InputRefused") {
      const reasons = capacity.reasons.map(({ field, message }) =>
        terminal.say({ fr: `${field ?? ""} : ${message}`, en: `${field ?? ""}: ${message}` }),
      );
      return refuse(refusalFailure({ ...capacity, message: [capacity.message, ...reasons].join(" ") }));
    }
    if (capacity.__typename !== "Capacity") return refuse(refusalFailure(capacity));
    const measures = measuresOf(capacity, terminal);
    const name = answer.value.centre?.name ?? centre;
    return accept({
      exitCode: exitCodes.done,
      json: { centre, ...capacity },
      csv: csvRows({ measures, capacity }, terminal),
      text: drawCapacity({ name, measures, capacity }, terminal),
    });
  });
}

interface Told {
  readonly measures: readonly Measure[];
  readonly capacity: Capacity;
}

const csvRows = ({ measures, capacity }: Told, { say }: Terminal): string[][] => [
  [
    { fr: "mesure", en: "measure" },
    { fr: "libellé", en: "label" },
    { fr: "semaine", en: "week" },
    { fr: "valeur", en: "value" },
    { fr: "à savoir", en: "to know" },
  ].map(say),
  ...measures.map(({ key, label, value, remark }) => [key, label, "", value, remark]),
  ...capacity.comingWeeks.map(({ week, openDays, consultations }) => [
    "comingWeek",
    say({ fr: "Consultations possibles", en: "Consultations that fit" }),
    week,
    String(consultations),
    openDays.join(" "),
  ]),
];

function drawCapacity({ name, measures, capacity }: Told & { name: string }, terminal: Terminal): string {
  const { language, say } = terminal;
  const { asOf, comingWeeks, simulatedYear: year } = capacity;
  const write = (value: number, decimals = 0) => writeNumber(value, { language, decimals });
  const table = drawTable({
    columns: [
      { title: say({ fr: "Mesure", en: "Measure" }) },
      { title: say({ fr: "Valeur", en: "Value" }), holds: "number" },
      { title: say({ fr: "À savoir", en: "To know" }), holds: "prose" },
    ],
    rows: measures.map(({ label, written, remark }) => [label, written, remark]),
  });
  const weeks = drawTable({
    columns: [
      { title: say({ fr: "Semaine", en: "Week" }) },
      { title: say({ fr: "Jours ouverts", en: "Open days" }), holds: "number" },
      { title: say({ fr: "Lignes", en: "Lines" }), holds: "number" },
      { title: say({ fr: "dont fermées", en: "closed" }), holds: "number" },
      { title: say({ fr: "Consultations", en: "Consultations" }), holds: "number" },
    ],
    rows: comingWeeks.map(({ week, openDays, lines, closedLines, consultations }) => [
      week,
      ...[openDays.length, lines, closedLines, consultations].map((each) => write(each)),
    ]),
  });
  const simulated =
    year === null
      ? []
      : [
          say({
            fr: `Une année simulée : ${write(year.requests)} demandes, ${write(year.seen)} reçues, ${write(year.meanWait, 1)} jours ouverts d’attente en moyenne, ${write(year.waiting)} en attente à la fin.`,
            en: `A simulated year: ${write(year.requests)} requests, ${write(year.seen)} seen, a mean wait of ${write(year.meanWait, 1)} open days, ${write(year.waiting)} waiting at the end.`,
          }),
        ];
  const title = say({ fr: `${name}, au ${asOf}`, en: `${name}, on ${asOf}` });
  return [`${title}\n${table}`, weeks, ...simulated].join("\n\n");
}
