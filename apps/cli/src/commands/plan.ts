import { graphql } from "@ms/api-client";
import { accept, type IsoWeek, type Outcome, parseWeek, refuse } from "@ms/domain";
import type { Command } from "commander";
import { type FollowedRun, followRun } from "../gateway/follow-run.ts";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber, writeShare } from "../terminal/numbers.ts";
import type { Failure, Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

const startDocument = graphql(`
  mutation StartPlannerRun($from: IsoWeek!, $weeks: Int!) {
    startPlannerRun(from: $from, weeks: $weeks) {
      __typename
      ... on PlannerRun {
        identifier
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface PlanOptions {
  readonly from?: string;
  readonly weeks: string;
}

/** `ms plan`: has the gateway plan a horizon, and says what stays open and why. */
export function addPlan(program: Command, terminal: Terminal): Command {
  const { say } = terminal;
  return program
    .command("plan")
    .description(
      say({
        fr: "Planifier les semaines à venir : couverture, semaines-lignes sans médecin, et pourquoi. Le plan est un brouillon. Ctrl-C arrête et garde le meilleur plan trouvé.",
        en: "Plan the weeks to come: coverage, line-weeks without a doctor, and why. The plan is a draft. Ctrl-C stops and keeps the best plan found.",
      }),
    )
    .option(
      "--from <week>",
      say({ fr: "première semaine ISO, comme 2024-W27", en: "first ISO week, like 2024-W27" }),
    )
    .option("--weeks <count>", say({ fr: "nombre de semaines (26)", en: "how many weeks (26)" }), "26")
    .addHelpText("after", exampleHelp(["plan --from 2024-W27 --weeks 26"], terminal))
    .action(async (options: PlanOptions) => terminal.finish(await plan(options, terminal)));
}

async function plan(options: PlanOptions, terminal: Terminal): Promise<Result<Report>> {
  const horizon = readHorizon(options, terminal);
  if (!horizon.ok) return horizon;
  return withGateway(terminal, async (ask, interrupted) => {
    const started = await ask(startDocument, horizon.value);
    if (!started.ok) return started;
    const { startPlannerRun } = started.value;
    if (startPlannerRun.__typename !== "PlannerRun") return refuse(refusalFailure(startPlannerRun));
    const { identifier: run } = startPlannerRun;
    const followed = await followRun({ run, interrupted }, { ask, terminal });
    if (!followed.ok) return followed;
    const { identifier, state, from, weeks, certificate, vacancies } = followed.value.plan;
    const { isStopped } = followed.value;
    return accept({
      exitCode: isStopped ? exitCodes.interrupted : exitCodes.done,
      json: { identifier, state, from, weeks, certificate, vacancies, isStopped },
      text: describePlan(followed.value, terminal),
    });
  });
}

function readHorizon(
  { from, weeks }: PlanOptions,
  { say }: Terminal,
): Outcome<{ from: IsoWeek; weeks: number }, Failure> {
  if (from === undefined) {
    const message = say({
      fr: "Dites à partir de quelle semaine planifier, par exemple --from 2024-W27.",
      en: "Say from which week to plan, for instance --from 2024-W27.",
    });
    return refuse(badArgument("OPTION_MISSING", message));
  }
  const week = parseWeek(from);
  if (!week.ok) {
    const message = say({
      fr: `« ${from} » n’est pas une semaine ISO : écrivez-la comme 2024-W27.`,
      en: `“${from}” is not an ISO week: write it like 2024-W27.`,
    });
    return refuse(badArgument("NOT_A_WEEK", message));
  }
  if (!/^\d{1,4}$/.test(weeks)) {
    const message = say({
      fr: "--weeks attend un nombre de semaines.",
      en: "--weeks wants a number of weeks.",
    });
    return refuse(badArgument("NOT_A_COUNT", message));
  }
  return accept({ from: week.value, weeks: Number(weeks) });
}

function describePlan({ plan: planned, isStopped }: FollowedRun, terminal: Terminal): string {
  const { certificate, vacancies, from, weeks, identifier } = planned;
  const { language, say } = terminal;
  const write = (count: number) => writeNumber(count, { language });
  const { seats, covered, booked, coverageBound, isProvenBest, doctorsServing } = certificate;
  const share = seats === 0 ? "" : ` (${writeShare(covered / seats, { language })})`;
  const proof = isProvenBest
    ? say({ fr: "Aucun plan n’est meilleur : c’est prouvé.", en: "No plan is better: this is proven." })
    : say({
        fr: `Aucun plan ne couvre plus de ${write(coverageBound)} semaines-lignes.`,
        en: `No plan covers more than ${write(coverageBound)} line-weeks.`,
      });
  return [
    say({
      fr: `Plan de ${weeks} semaines à partir de ${from} (brouillon ${identifier})`,
      en: `Plan of ${weeks} weeks from ${from} (draft ${identifier})`,
    }),
    say({
      fr: `Couverture : ${write(covered)} semaines-lignes sur ${write(seats)}${share}, dont ${write(booked)} déjà réservées ; ${write(doctorsServing)} médecins.`,
      en: `Coverage: ${write(covered)} of ${write(seats)} line-weeks${share}, ${write(booked)} of them booked before; ${write(doctorsServing)} doctors.`,
    }),
    ...(isStopped
      ? [
          say({
            fr: "Recherche arrêtée : c’est le meilleur plan trouvé jusque-là.",
            en: "Search stopped: this is the best plan found until then.",
          }),
        ]
      : []),
    proof,
    ...(vacancies.length === 0
      ? [
          say({
            fr: "Aucune semaine-ligne ne reste sans médecin.",
            en: "No line-week stays without a doctor.",
          }),
        ]
      : [
          say({
            fr: `${write(vacancies.length)} semaines-lignes sans médecin :`,
            en: `${write(vacancies.length)} line-weeks without a doctor:`,
          }),
          drawVacancies(vacancies, terminal),
        ]),
  ].join("\n");
}

const drawVacancies = (vacancies: FollowedRun["plan"]["vacancies"], { say }: Terminal): string =>
  drawTable({
    columns: [
      { title: say({ fr: "Semaine", en: "Week" }) },
      { title: say({ fr: "Ligne", en: "Line" }) },
      { title: say({ fr: "Pourquoi", en: "Why" }), holds: "prose" },
    ],
    rows: vacancies.map(({ week, line, reasons, nearMisses }) => [
      week,
      line,
      [...reasons, ...nearMisses].map(({ message }) => say(message)).join("\n"),
    ]),
  });
