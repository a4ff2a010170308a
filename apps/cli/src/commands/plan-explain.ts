import { accept } from "@ms/domain";
import { explainPlan, type HoleExplanation } from "@ms/domain/rotation";
import type { Command } from "commander";
import { readPlan, readProblem } from "../rotation/read-rotation-file.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms plan explain`: says of each hole of a plan which rules keep doctors away, and who nearly could come. */
export function addPlanExplain(plan: Command, terminal: Terminal): void {
  const { say } = terminal;
  plan
    .command("explain")
    .description(
      say({
        fr: "Dire de chaque semaine sans médecin quelles règles écartent combien de médecins, et qui a failli pouvoir (fichiers rotation/1).",
        en: "Say of each week without a doctor which rules keep how many doctors away, and who nearly could come (rotation/1 files).",
      }),
    )
    .argument("<problem.json>", say({ fr: "le problème", en: "the problem" }))
    .argument("<plan.json>", say({ fr: "le plan", en: "the plan" }))
    .addHelpText("after", exampleHelp(["plan explain problem.json plan.json"], terminal))
    .action(async (problemFile: string, planFile: string) =>
      terminal.finish(await explain({ problemFile, planFile, terminal })),
    );
}

async function explain({
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
  const plan = await readPlan(planFile, terminal, problem.value);
  if (!plan.ok) return plan;
  const holes = explainPlan(problem.value, plan.value);
  return accept({ exitCode: exitCodes.done, json: { holes }, text: describeHoles(holes, terminal) });
}

function describeHoles(holes: readonly HoleExplanation[], { language, say }: Terminal): string {
  const missing = holes.reduce((sum, hole) => sum + hole.missing, 0);
  if (missing === 0)
    return say({
      fr: "Aucune semaine-ligne ne reste sans médecin.",
      en: "No line-week stays without a doctor.",
    });
  const count = writeNumber(missing, { language });
  const title = say({
    fr: `Semaines-lignes sans médecin : ${count}`,
    en: `Line-weeks without a doctor: ${count}`,
  });
  return [title, ...holes.map(({ sentence }) => `- ${say(sentence)}`)].join("\n");
}
