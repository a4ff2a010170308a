import { graphql, type ResultOf } from "@ms/api-client";
import { accept, type IsoWeek, type Outcome, parseWeek, refuse } from "@ms/domain";
import type { Command } from "commander";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber, writeShare } from "../terminal/numbers.ts";
import type { Failure, Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

const planDocument = graphql(`
  mutation RunPlanner($from: IsoWeek!, $weeks: Int!) {
    runPlanner(from: $from, weeks: $weeks) {
      __typename
      ... on Plan {
        identifier
        state
        from
        weeks
        certificate {
          seats
          covered
          booked
          coverageBound
          cost
          costBound
          isProvenBest
          doctorsServing
        }
        vacancies {
          line
          week
          reasons {
            code
            message {
              fr
              en
            }
            doctors
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

type Plan = Extract<ResultOf<typeof planDocument>["runPlanner"], { __typename: "Plan" }>;
type Vacancy = Plan["vacancies"][number];

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
        fr: "Planifier les semaines à venir : couverture, semaines-lignes sans médecin, et pourquoi. Le plan est un brouillon.",
        en: "Plan the weeks to come: coverage, line-weeks without a doctor, and why. The plan is a draft.",
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
  return withGateway(terminal, async (ask) => {
    const answer = await ask(planDocument, horizon.value);
    if (!answer.ok) return answer;
    const { runPlanner } = answer.value;
    if (runPlanner.__typename !== "Plan") return refuse(refusalFailure(runPlanner));
    const { identifier, state, from, weeks, certificate, vacancies } = runPlanner;
    return accept({
      exitCode: exitCodes.done,
      json: { identifier, state, from, weeks, certificate, vacancies },
      text: describePlan(runPlanner, terminal),
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

function describePlan({ certificate, vacancies, from, weeks, identifier }: Plan, terminal: Terminal): string {
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

const drawVacancies = (vacancies: readonly Vacancy[], { language, say }: Terminal): string =>
  drawTable({
    columns: [
      { title: say({ fr: "Semaine", en: "Week" }) },
      { title: say({ fr: "Ligne", en: "Line" }) },
      { title: say({ fr: "Pourquoi (nombre de médecins)", en: "Why (number of doctors)" }), holds: "prose" },
    ],
    rows: vacancies.map(({ week, line, reasons }) => [
      week,
      line,
      reasons
        .map(({ message, doctors }) => `${say(message)} (${writeNumber(doctors, { language })})`)
        .join("\n"),
    ]),
  });
