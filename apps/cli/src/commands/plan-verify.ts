import { accept } from "@ms/domain";
import { type PlanVerdict, verifyPlan } from "@ms/domain/rotation";
import type { Command } from "commander";
import { readPlan, readProblem } from "../rotation/read-rotation-file.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms plan verify`: judges a plan against every hard rule of its problem, without a gateway. */
export function addPlanVerify(plan: Command, terminal: Terminal): void {
  const { say } = terminal;
  plan
    .command("verify")
    .description(
      say({
        fr: "Vérifier qu’un plan respecte toutes les règles de son problème (fichiers rotation/1).",
        en: "Check that a plan keeps every rule of its problem (rotation/1 files).",
      }),
    )
    .argument("<problem.json>", say({ fr: "le problème", en: "the problem" }))
    .argument("<plan.json>", say({ fr: "le plan", en: "the plan" }))
    .addHelpText("after", exampleHelp(["plan verify problem.json plan.json"], terminal))
    .action(async (problemFile: string, planFile: string) =>
      terminal.finish(await verify({ problemFile, planFile, terminal })),
    );
}

async function verify({
  problemFile,
  planFile,
  terminal,
}: {
  problemFile: string;
  planFile: string;
  terminal: Terminal;
}): Promise<Result<Report>> {
  const problem = await readProblem(problemFile, terminal);
  if (!problem.ok) return problem;
  const plan = await readPlan(planFile, terminal);
  if (!plan.ok) return plan;
  const verdict = verifyPlan(problem.value, plan.value);
  return accept({
    exitCode: verdict.isFeasible ? exitCodes.done : exitCodes.refused,
    json: verdict,
    text: verdict.isFeasible ? describeFigures(verdict, terminal) : describeBreaches(verdict, terminal),
  });
}

function describeFigures({ figures }: PlanVerdict, { language, say }: Terminal): string {
  const [covered, seats, cost, doctors] = [
    figures.covered,
    figures.seats,
    figures.cost,
    figures.doctorsServing,
  ].map((count) => writeNumber(count, { language })) as [string, string, string, string];
  return say({
    fr: `Le plan respecte toutes les règles : ${covered} semaines-lignes couvertes sur ${seats}, coût ${cost}, ${doctors} médecins.`,
    en: `The plan keeps every rule: ${covered} of ${seats} line-weeks covered, cost ${cost}, ${doctors} doctors.`,
  });
}

const breachesShown = 50;

function describeBreaches({ breaches }: PlanVerdict, { language, say }: Terminal): string {
  const count = writeNumber(breaches.length, { language });
  const table = drawTable({
    columns: [
      { title: say({ fr: "[médecin, centre, semaine]", en: "[doctor, centre, week]" }) },
      { title: say({ fr: "Règle enfreinte", en: "Rule broken" }), holds: "prose" },
    ],
    rows: breaches
      .slice(0, breachesShown)
      .map(({ assignment, reason }) => [JSON.stringify(assignment), say(reason)]),
  });
  const shown = say({
    fr: `Le plan n’est pas valable : ${count} manquement(s) aux règles${breaches.length > breachesShown ? `, dont voici ${breachesShown}` : ""}.`,
    en: `The plan is not valid: ${count} breach(es) of the rules${breaches.length > breachesShown ? `, of which ${breachesShown} here` : ""}.`,
  });
  return `${table}\n${shown}`;
}
