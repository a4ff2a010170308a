import type { Outcome, Text } from "@ms/domain";
import { type ExitCode, exitCodes } from "./exit-code.ts";

/** What a command has to say: for programs (`--json`), spreadsheets (`--csv`) and people. */
export interface Report {
  readonly exitCode: ExitCode;
  readonly json: unknown;
  readonly text: string;
  /** The rows of a table, titles first, where the command has one (`--csv`). */
  readonly csv?: readonly (readonly string[])[];
}

/** Why a command could not answer: a stable code, and one sentence that says what to do. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
}

export type Result<Value> = Outcome<Value, Failure>;

/** Ctrl-C, before there was anything to say. */
export const interruption = (say: (text: Text) => string): Failure => ({
  exitCode: exitCodes.interrupted,
  code: "CANCELLED",
  message: say({ fr: "Commande interrompue.", en: "The command was stopped." }),
});
