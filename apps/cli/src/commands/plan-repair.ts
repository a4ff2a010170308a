import { accept, type Outcome, refuse } from "@ms/domain";
import {
  type Repair,
  type RepairMove,
  repairPlan,
  type RotationAssignment,
  verifyPlan,
} from "@ms/domain/rotation";
import type { Command } from "commander";
import { readPlan, readProblem } from "../rotation/read-rotation-file.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { checkWritable, writeNamedFile } from "../terminal/named-file.ts";
import type { Failure, Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

interface RepairArguments {
  readonly problemFile: string;
  readonly planFile: string;
  readonly cancel: string;
  readonly out: string;
}

/** `ms plan repair`: mends a plan after a cancellation, moving as few doctors as it can. */
export function addPlanRepair(plan: Command, terminal: Terminal): void {
  const { say } = terminal;
  plan
    .command("repair")
    .description(
      say({
        fr: "Réparer un plan après une annulation, en déplaçant le moins de médecins (fichiers rotation/1). Les indices commencent à 0.",
        en: "Mend a plan after a cancellation, moving as few doctors as can be (rotation/1 files). Indices begin at 0.",
      }),
    )
    .argument("<problem.json>", say({ fr: "le problème", en: "the problem" }))
    .argument("<plan.json>", say({ fr: "le plan", en: "the plan" }))
    .requiredOption(
      "--cancel <doctor,centre,week>",
      say({ fr: "l’affectation annulée, comme 12,3,40", en: "the assignment cancelled, like 12,3,40" }),
    )
    .requiredOption("--out <plan.json>", say({ fr: "où écrire le plan", en: "where to write the plan" }))
    .addHelpText(
      "after",
      exampleHelp(["plan repair problem.json plan.json --cancel 12,3,40 --out mended.json"], terminal),
    )
    .action(async (problemFile: string, planFile: string, options: { cancel: string; out: string }) =>
      terminal.finish(await repair({ problemFile, planFile, ...options }, terminal)),
    );
}

async function repair(
  { problemFile, planFile, cancel, out }: RepairArguments,
  terminal: Terminal,
): Promise<Result<Report>> {
  const { say, pathOf } = terminal;
  const cancelled = readTriple(cancel, terminal);
  if (!cancelled.ok) return cancelled;
  const problem = await readProblem(problemFile, terminal);
  if (!problem.ok) return problem;
  const plan = await readPlan(planFile, terminal, problem.value);
  if (!plan.ok) return plan;
  const writable = await checkWritable(out, terminal);
  if (!writable.ok) return writable;
  const [doctor, centre, week] = cancelled.value;
  if (!plan.value.assignments.some((each) => String(each) === String(cancelled.value)))
    return refuse({ exitCode: exitCodes.refused, code: "NOT_IN_PLAN", message: say(notInPlan(cancel)) });

  const mended = repairPlan(problem.value, plan.value, { event: { kind: "cancellation", doctor, week } });
  if (!mended.ok) {
    const { code, message } = mended.refusal;
    return refuse({ exitCode: exitCodes.refused, code, message: say(message) });
  }
  const { moves, covered, cost, effort, assignments } = mended.value;
  const written = await writeNamedFile(out, `${JSON.stringify({ assignments })}\n`, terminal);
  if (!written.ok) return written;
  const { figures } = verifyPlan(problem.value, { assignments });
  return accept({
    exitCode: exitCodes.done,
    json: { out: pathOf(out), cancelled: [doctor, centre, week], moves, covered, cost, effort, figures },
    text: [
      ...moves.map((move) => `- ${describeMove(move, terminal)}`),
      describePrice(mended.value, terminal),
      say({ fr: `Plan écrit dans ${out}.`, en: `Plan written to ${out}.` }),
    ].join("\n"),
  });
}

function readTriple(text: string, { say }: Terminal): Outcome<RotationAssignment, Failure> {
  const found = /^(\d{1,9}),(\d{1,9}),(\d{1,9})$/.exec(text.replaceAll(" ", ""));
  if (found !== null) return accept([Number(found[1]), Number(found[2]), Number(found[3])]);
  const message = say({
    fr: "--cancel attend trois nombres entiers, comme 12,3,40 : médecin, centre, semaine.",
    en: "--cancel wants three whole numbers, like 12,3,40: doctor, centre, week.",
  });
  return refuse(badArgument("NOT_AN_ASSIGNMENT", message));
}

const notInPlan = (cancel: string) => ({
  fr: `L’affectation ${cancel} n’est pas dans le plan.`,
  en: `The assignment ${cancel} is not in the plan.`,
});

function describeMove({ doctor, from, to }: RepairMove, { say }: Terminal): string {
  const place = (centreWord: string, weekWord: string, at: RepairMove["from"]) =>
    at === undefined ? "" : `${centreWord} ${at.centre}, ${weekWord} ${at.week + 1}`;
  const fr = (at: RepairMove["from"]) => place("centre", "semaine", at);
  const en = (at: RepairMove["from"]) => place("centre", "week", at);
  if (from === undefined)
    return say({ fr: `Le médecin ${doctor} vient : ${fr(to)}.`, en: `Doctor ${doctor} comes: ${en(to)}.` });
  if (to === undefined)
    return say({
      fr: `Le médecin ${doctor} quitte : ${fr(from)}.`,
      en: `Doctor ${doctor} leaves: ${en(from)}.`,
    });
  return say({
    fr: `Le médecin ${doctor} passe de : ${fr(from)} à : ${fr(to)}.`,
    en: `Doctor ${doctor} moves from: ${en(from)} to: ${en(to)}.`,
  });
}

function describePrice({ covered, cost, effort }: Repair, { say }: Terminal): string {
  const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
  return say({
    fr: `Semaines-lignes couvertes : ${signed(covered)} ; coût : ${signed(cost)} points ; prix, déplacements compris : ${effort} points.`,
    en: `Line-weeks covered: ${signed(covered)}; cost: ${signed(cost)} points; price, moves included: ${effort} points.`,
  });
}
