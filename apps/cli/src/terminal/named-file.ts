import { access, constants, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { accept, refuse } from "@ms/domain";
import { exitCodes } from "./exit-code.ts";
import type { Failure, Result } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** The bytes of a file that the reader names. */
export async function readNamedFile(file: string, { pathOf, say }: Terminal): Promise<Result<Buffer>> {
  try {
    return accept(await readFile(pathOf(file)));
  } catch {
    const message = say({
      fr: `Le fichier « ${file} » ne peut pas être lu : vérifiez son nom et ses droits.`,
      en: `The file “${file}” cannot be read: check its name and its rights.`,
    });
    return refuse({ exitCode: exitCodes.refused, code: "FILE_UNREADABLE", message });
  }
}

/** The value that a JSON file holds. */
export async function readJsonFile(file: string, terminal: Terminal): Promise<Result<unknown>> {
  const bytes = await readNamedFile(file, terminal);
  if (!bytes.ok) return bytes;
  try {
    return accept(JSON.parse(bytes.value.toString("utf8")) as unknown);
  } catch {
    const message = terminal.say({
      fr: `Le fichier « ${file} » n’est pas du JSON : enregistrez-le de nouveau sans le modifier à la main.`,
      en: `The file “${file}” is not JSON: save it again without editing it by hand.`,
    });
    return refuse({ exitCode: exitCodes.refused, code: "NOT_JSON", message });
  }
}

/** Says before long work, not after it, that its result could not be written. */
export const checkWritable = (file: string, terminal: Terminal): Promise<Result<void>> =>
  access(dirname(terminal.pathOf(file)), constants.W_OK).then(
    () => accept(undefined),
    () => refuse(unwritable(file, terminal)),
  );

/** Writes a file that the reader names. */
export const writeNamedFile = (file: string, text: string, terminal: Terminal): Promise<Result<void>> =>
  writeFile(terminal.pathOf(file), text).then(
    () => accept(undefined),
    () => refuse(unwritable(file, terminal)),
  );

/** A file that cannot be written. */
export const unwritable = (file: string, { say }: Terminal): Failure => ({
  exitCode: exitCodes.refused,
  code: "FILE_UNWRITABLE",
  message: say({
    fr: `« ${file} » ne peut pas être écrit : vérifiez le dossier et ses droits.`,
    en: `“${file}” cannot be written: check the folder and its rights.`,
  }),
});
