import { accept } from "@ms/domain";
import {
  type PlanFigures,
  type RotationAssignment,
  type RotationProblem,
  verifyPlan,
} from "@ms/domain/rotation";
import type { Command } from "commander";
import { readPlan, readProblem } from "../rotation/read-rotation-file.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface CompareArguments {
  readonly firstFile: string;
  readonly secondFile: string;
  readonly problem?: string;
}

interface Comparison {
  readonly kept: readonly RotationAssignment[];
  readonly dropped: readonly RotationAssignment[];
  readonly added: readonly RotationAssignment[];
  /** What the second plan has more than the first; absent without the problem. */
  readonly difference?: { readonly covered: number; readonly cost: number };
}

/** `ms plan compare`: what a plan keeps, drops and adds of another. */
export function addPlanCompare(plan: Command, terminal: Terminal): void {
  const { say } = terminal;
  plan
    .command("compare")
    .description(
      say({
        fr: "Comparer deux plans : affectations gardées, abandonnées, ajoutées (fichiers rotation/1).",
        en: "Compare two plans: assignments kept, dropped, added (rotation/1 files).",
      }),
    )
    .argument("<before.json>", say({ fr: "le premier plan", en: "the first plan" }))
    .argument("<after.json>", say({ fr: "le second plan", en: "the second plan" }))
    .option(
      "--problem <problem.json>",
      say({
        fr: "leur problème : ajoute les écarts de couverture et de coût",
        en: "their problem: adds the differences of coverage and cost",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(
        ["plan compare before.json after.json", "plan compare before.json after.json --problem problem.json"],
        terminal,
      ),
    )
    .action(async (firstFile: string, secondFile: string, options: { problem?: string }) =>
      terminal.finish(await compare({ firstFile, secondFile, ...options }, terminal)),
    );
}

async function compare(
  { firstFile, secondFile, problem: problemFile }: CompareArguments,
  terminal: Terminal,
): Promise<Result<Report>> {
  const problem = problemFile === undefined ? accept(undefined) : await readProblem(problemFile, terminal);
  if (!problem.ok) return problem;
  const first = await readPlan(firstFile, terminal, problem.value);
  if (!first.ok) return first;
  const second = await readPlan(secondFile, terminal, problem.value);
  if (!second.ok) return second;
  const comparison = comparePlans(first.value.assignments, second.value.assignments, problem.value);
  return accept({ exitCode: exitCodes.done, json: comparison, text: describe(comparison, terminal) });
}

function comparePlans(
  first: readonly RotationAssignment[],
  second: readonly RotationAssignment[],
  problem: RotationProblem | undefined,
): Comparison {
  const [before, after] = [new Set(first.map(String)), new Set(second.map(String))];
  const figuresOf = (assignments: readonly RotationAssignment[]): PlanFigures | undefined =>
    problem && verifyPlan(problem, { assignments }).figures;
  const [one, two] = [figuresOf(first), figuresOf(second)];
  return {
    kept: second.filter((each) => before.has(String(each))),
    dropped: first.filter((each) => !after.has(String(each))),
    added: second.filter((each) => !before.has(String(each))),
    ...(one !== undefined &&
      two !== undefined && {
        difference: { covered: two.covered - one.covered, cost: two.cost - one.cost },
      }),
  };
}

const changesShown = 50;

function describe({ kept, dropped, added, difference }: Comparison, { say }: Terminal): string {
  const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
  const rows = [
    ...dropped.map((each) => [JSON.stringify(each), say({ fr: "abandonnée", en: "dropped" })]),
    ...added.map((each) => [JSON.stringify(each), say({ fr: "ajoutée", en: "added" })]),
  ];
  const titles = [
    { title: say({ fr: "[médecin, centre, semaine]", en: "[doctor, centre, week]" }) },
    { title: say({ fr: "Affectation", en: "Assignment" }) },
  ];
  return [
    ...(rows.length === 0 ? [] : [drawTable({ columns: titles, rows: rows.slice(0, changesShown) })]),
    ...(rows.length > changesShown
      ? [
          say({
            fr: `… et ${rows.length - changesShown} autres.`,
            en: `… and ${rows.length - changesShown} more.`,
          }),
        ]
      : []),
    say({
      fr: `Affectations gardées : ${kept.length} ; abandonnées : ${dropped.length} ; ajoutées : ${added.length}.`,
      en: `Assignments kept: ${kept.length}; dropped: ${dropped.length}; added: ${added.length}.`,
    }),
    ...(difference === undefined
      ? []
      : [
          say({
            fr: `Couverture : ${signed(difference.covered)} semaines-lignes ; coût : ${signed(difference.cost)} points.`,
            en: `Coverage: ${signed(difference.covered)} line-weeks; cost: ${signed(difference.cost)} points.`,
          }),
        ]),
  ].join("\n");
}
