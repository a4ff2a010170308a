import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { accept, refuse } from "@ms/domain";
import { exitCodes } from "./exit-code.ts";
import { unwritable } from "./named-file.ts";
import type { Result } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** A folder to fill with files. */
export interface Folder {
  /** Writes a file whole, or not at all. */
  readonly write: (name: string, text: string) => Promise<Result<void>>;
}

/** Makes a folder that the reader names, or takes an empty one; one that holds something only if told so. */
export async function openFolder(
  { folder, isForced }: { folder: string; isForced: boolean },
  terminal: Terminal,
): Promise<Result<Folder>> {
  const place = terminal.pathOf(folder);
  const held = await mkdir(place, { recursive: true }).then(
    () => readdir(place),
    () => undefined,
  );
  if (held === undefined) return refuse(unwritable(folder, terminal));
  if (held.length > 0 && !isForced) {
    const message = terminal.say({
      fr: `« ${folder} » contient déjà quelque chose : nommez un nouveau dossier, ou ajoutez --force pour y remplacer les fichiers de même nom.`,
      en: `“${folder}” holds something already: name a new folder, or add --force to replace the files of the same names in it.`,
    });
    return refuse({ exitCode: exitCodes.refused, code: "FOLDER_NOT_EMPTY", message });
  }
  return accept({
    write: async (name, text) => {
      const file = join(place, name);
      const draft = `${file}.${process.pid}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        // Written beside it and moved: whoever stops this midway leaves no half of it.
        await writeFile(draft, text);
        await rename(draft, file);
        return accept(undefined);
      } catch {
        await rm(draft, { force: true });
        return refuse(unwritable(join(folder, name), terminal));
      }
    },
  });
}
