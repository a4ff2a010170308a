import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { accept, refuse } from "@ms/domain";
import { unwritable } from "./named-file.ts";
import type { Result } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { badArgument } from "./usage-failure.ts";

/** Says before long work, not after it, that a folder is there already and holds something. */
export async function checkFolderIsNew(folder: string, terminal: Terminal): Promise<Result<void>> {
  try {
    if ((await readdir(terminal.pathOf(folder))).length === 0) return accept(undefined);
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent ? accept(undefined) : refuse(unwritable(folder, terminal));
  }
  const message = terminal.say({
    fr: `« ${folder} » contient déjà quelque chose : nommez un nouveau dossier.`,
    en: `“${folder}” holds something already: name a new folder.`,
  });
  return refuse(badArgument("FOLDER_NOT_EMPTY", message));
}

/** Writes files into a new folder: all of them, or nothing. */
export async function writeWholeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<Result<void>> {
  const place = terminal.pathOf(folder);
  let begun: string | undefined;
  try {
    await mkdir(dirname(place), { recursive: true });
    begun = await mkdtemp(`${place}.part-`);
    for (const [name, text] of files) {
      await mkdir(dirname(join(begun, name)), { recursive: true });
      await writeFile(join(begun, name), text);
    }
    await rename(begun, place);
    return accept(undefined);
  } catch {
    if (begun !== undefined) await rm(begun, { recursive: true, force: true });
    return refuse(unwritable(folder, terminal));
  }
}
