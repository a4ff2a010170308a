import { accept, refuse } from "@ms/domain";
import type { PlanningState, RotationPlan } from "@ms/domain/rotation";
import type { Command } from "commander";
import { readProblem } from "../rotation/read-rotation-file.ts";
import { solveOnThread } from "../rotation/solve-on-thread.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNumber } from "../terminal/numbers.ts";
import { checkWritable, writeNamedFile } from "../terminal/named-file.ts";
import { narrateProgress } from "../terminal/progress.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

interface SolveArguments {
  readonly problemFile: string;
  readonly out: string;
  readonly seed?: string;
}

/** `ms plan solve`: plans a rotation from a file, without a gateway. */
export function addPlanSolve(plan: Command, terminal: Terminal): void {
  const { say } = terminal;
  plan
    .command("solve")
    .description(
      say({
        fr: "Planifier un fichier rotation/1, sans passerelle. Ctrl-C arrête et garde le meilleur plan trouvé.",
        en: "Plan a rotation/1 file, without a gateway. Ctrl-C stops and keeps the best plan found.",
      }),
    )
    .argument("<problem.json>", say({ fr: "le problème", en: "the problem" }))
    .requiredOption("--out <plan.json>", say({ fr: "où écrire le plan", en: "where to write the plan" }))
    .option("--seed <n>", say({ fr: "départage les choix équivalents", en: "decides between equal choices" }))
    .addHelpText(
      "after",
      exampleHelp(
        ["plan solve problem.json --out plan.json", "plan solve problem.json --out plan.json --seed 7"],
        terminal,
      ),
    )
    .action(async (problemFile: string, options: { out: string; seed?: string }) =>
      terminal.finish(await solve({ problemFile, ...options }, terminal)),
    );
}

async function solve(
  { problemFile, out, seed }: SolveArguments,
  terminal: Terminal,
): Promise<Result<Report>> {
  const { say, pathOf } = terminal;
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    const message = say({ fr: "--seed attend un nombre entier.", en: "--seed wants a whole number." });
    return refuse(badArgument("NOT_A_SEED", message));
  }
  const problem = await readProblem(problemFile, terminal);
  if (!problem.ok) return problem;
  const writable = await checkWritable(out, terminal);
  if (!writable.ok) return writable;

  const wanted = problem.value.seats.reduce((sum, count) => sum + count, 0);
  const interruption = new AbortController();
  const stopOnce = () => interruption.abort();
  process.once("SIGINT", stopOnce);
  if (wanted >= longProblemSeats) terminal.note(describeStart(wanted, terminal));
  const outcome = await solveOnThread({
    problem: problem.value,
    seed: seed === undefined ? undefined : Number(seed),
    signal: interruption.signal,
    onProgress: narrateProgress((state) => describeProgress(state, terminal), terminal),
  });
  process.removeListener("SIGINT", stopOnce);
  if (!outcome.ok) {
    const { code, message } = outcome.refusal;
    return refuse({ exitCode: exitCodes.refused, code, message: say(message) });
  }

  const plan = outcome.value;
  const written = await writeNamedFile(out, `${JSON.stringify(plan)}\n`, terminal);
  if (!written.ok) return written;
  const { covered, coverageBound, weighted, weightedBound, cost, costBound, isProvenBest, isStopped } = plan;
  const { seats, doctorsServing } = plan.counts;
  return accept({
    exitCode: interruption.signal.aborted && isStopped ? exitCodes.interrupted : exitCodes.done,
    json: {
      out: pathOf(out),
      seats,
      covered,
      coverageBound,
      weighted,
      weightedBound,
      cost,
      costBound,
      doctorsServing,
      isProvenBest,
      isStopped,
    },
    text: describePlan({ plan, out }, terminal),
  });
}

/** From this many seats on, planning may take seconds or minutes: the reader is told that Ctrl-C is no loss. */
const longProblemSeats = 1_000;

const describeStart = (seats: number, { language, say }: Terminal): string =>
  say({
    fr: `Planification de ${writeNumber(seats, { language })} semaines-lignes ; Ctrl-C arrête et garde le meilleur plan trouvé.`,
    en: `Planning ${writeNumber(seats, { language })} line-weeks; Ctrl-C stops and keeps the best plan found.`,
  });

function describeProgress(state: PlanningState, { language, say }: Terminal): string {
  const write = (value: number) => writeNumber(value, { language, decimals: 0 });
  if (state.phase === "cover") {
    const [searched, seats] = [write(state.seatsSearched), write(state.seats)];
    return say({
      fr: `Couverture : ${searched} semaines-lignes sur ${seats}`,
      en: `Covering: ${searched} of ${seats} line-weeks`,
    });
  }
  return say({ fr: `Amélioration : tour ${state.round}`, en: `Improving: round ${state.round}` });
}

function describePlan(
  { plan, out }: { plan: RotationPlan; out: string },
  { language, say }: Terminal,
): string {
  const write = (value: number) => writeNumber(value, { language });
  const { counts, covered, coverageBound, cost, costBound } = plan;
  const holes = counts.seats - covered;
  return [
    say({
      fr: `Couverture : ${write(covered)} semaines-lignes sur ${write(counts.seats)} (${write(holes)} sans médecin) ; au mieux ${write(coverageBound)}.`,
      en: `Coverage: ${write(covered)} of ${write(counts.seats)} line-weeks (${write(holes)} without a doctor); at best ${write(coverageBound)}.`,
    }),
    say({
      fr: `Coût des préférences : ${write(cost)} ; au mieux ${write(costBound)}. Médecins : ${write(counts.doctorsServing)}.`,
      en: `Preference cost: ${write(cost)}; at best ${write(costBound)}. Doctors: ${write(counts.doctorsServing)}.`,
    }),
    describeProof(plan, say),
    say({ fr: `Plan écrit dans ${out}.`, en: `Plan written to ${out}.` }),
  ].join("\n");
}

function describeProof({ isProvenBest, isStopped }: RotationPlan, say: Terminal["say"]): string {
  if (isProvenBest)
    return say({ fr: "Aucun plan n’est meilleur : c’est prouvé.", en: "No plan is better: this is proven." });
  if (isStopped)
    return say({
      fr: "Recherche arrêtée : c’est le meilleur plan trouvé jusque-là.",
      en: "Search stopped: this is the best plan found until then.",
    });
  return say({
    fr: "Un meilleur plan reste possible entre ces bornes.",
    en: "A better plan remains possible within these bounds.",
  });
}
