import { accept, type Language, refuse } from "@ms/domain";
import { findFault, type RotationAssignment, type RotationProblem } from "@ms/domain/rotation";
import type { z } from "zod";
import { en, fr } from "zod/locales";
import { exitCodes } from "../terminal/exit-code.ts";
import { readJsonFile } from "../terminal/named-file.ts";
import type { Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { planSchema, problemSchema } from "./rotation-schema.ts";

const locales = { fr: fr(), en: en() };

/** Reads a rotation problem from a file of the `rotation/1` format, and judges whether it can be planned. */
export async function readProblem(file: string, terminal: Terminal): Promise<Result<RotationProblem>> {
  const problem = await read({ file, terminal, schemaIn: problemSchema });
  const fault = problem.ok ? findFault(problem.value) : undefined;
  if (fault === undefined) return problem;
  return refuse({ exitCode: exitCodes.refused, code: fault.code, message: terminal.say(fault.message) });
}

/** Reads the assignments of a plan from a file of the `rotation/1` format. */
export const readPlan = (
  file: string,
  terminal: Terminal,
): Promise<Result<{ readonly assignments: readonly RotationAssignment[] }>> =>
  read({ file, terminal, schemaIn: () => planSchema });

async function read<Value>({
  file,
  terminal,
  schemaIn,
}: {
  file: string;
  terminal: Terminal;
  schemaIn: (language: Language) => z.ZodType<Value>;
}): Promise<Result<Value>> {
  const { language, say } = terminal;
  const json = await readJsonFile(file, terminal);
  if (!json.ok) return json;
  const parsed = schemaIn(language).safeParse(json.value, { error: locales[language].localeError });
  if (parsed.success) return accept(parsed.data);
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: "" };
  const place = path.join(".");
  return refuse({
    exitCode: exitCodes.refused,
    code: "NOT_ROTATION_1",
    message: say({
      fr: `« ${file} » ne suit pas le format rotation/1${place === "" ? "" : `, à « ${place} »`} : ${message}.`,
      en: `“${file}” does not follow the rotation/1 format${place === "" ? "" : `, at “${place}”`}: ${message}.`,
    }),
  });
}
