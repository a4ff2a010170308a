import { accept, readRotationProblem, refuse } from "@ms/domain";
import { findFault, type RotationAssignment, type RotationProblem } from "@ms/domain/rotation";
import * as z from "zod";
import { exitCodes } from "../terminal/exit-code.ts";
import { readJsonFile } from "../terminal/named-file.ts";
import type { Failure, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

const index = z.int().nonnegative();
const planSchema = z.object({ assignments: z.array(z.tuple([index, index, index])) });

/** Reads a rotation problem from a file of the `rotation/1` format, and judges whether it can be planned. */
export async function readProblem(file: string, terminal: Terminal): Promise<Result<RotationProblem>> {
  const json = await readJsonFile(file, terminal);
  if (!json.ok) return json;
  const read = readRotationProblem(json.value);
  const fault = read.ok ? findFault(read.value) : read.refusal[0];
  if (read.ok && fault === undefined) return read;
  const { code, message } = fault ?? { code: "WRONG_SHAPE", message: { fr: "", en: "" } };
  return refuse({
    exitCode: exitCodes.refused,
    code,
    message: terminal.say({ fr: `« ${file} » : ${message.fr}`, en: `“${file}”: ${message.en}` }),
  });
}

/**
 * Reads the assignments of a plan from a file of the `rotation/1` format. With its problem, a plan that
 * names an unknown doctor, centre or week is refused; `plan verify` reads without, and says so itself.
 */
export async function readPlan(
  file: string,
  terminal: Terminal,
  problem?: RotationProblem,
): Promise<Result<{ readonly assignments: readonly RotationAssignment[] }>> {
  const json = await readJsonFile(file, terminal);
  if (!json.ok) return json;
  const parsed = planSchema.safeParse(json.value);
  const unknown = parsed.success && problem && parsed.data.assignments.find(isOutside(problem));
  if (unknown) return refuse(foreignPlan({ file, unknown }, terminal));
  if (parsed.success) return accept(parsed.data);
  const place = parsed.error.issues[0]?.path.join(".") ?? "";
  return refuse({
    exitCode: exitCodes.refused,
    code: "NOT_A_PLAN",
    message: terminal.say({
      fr: `« ${file} » n’est pas un plan rotation/1 : « ${place} » doit être une liste de triplets d’entiers [médecin, centre, semaine].`,
      en: `“${file}” is not a rotation/1 plan: “${place}” must be a list of triples of whole numbers [doctor, centre, week].`,
    }),
  });
}

const isOutside =
  ({ doctors, centres, weeks }: RotationProblem) =>
  ([doctor, centre, week]: RotationAssignment): boolean =>
    doctor >= doctors || centre >= centres || week >= weeks;

const foreignPlan = (
  { file, unknown }: { file: string; unknown: RotationAssignment },
  { say }: Terminal,
): Failure => ({
  exitCode: exitCodes.refused,
  code: "UNKNOWN_INDEX",
  message: say({
    fr: `« ${file} » n’est pas un plan de ce problème : ${JSON.stringify(unknown)} nomme un médecin, un centre ou une semaine qui n’existe pas.`,
    en: `“${file}” is not a plan of this problem: ${JSON.stringify(unknown)} names a doctor, centre or week that does not exist.`,
  }),
});
