import { accept, refuse } from "@ms/domain";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { unreachableFailure } from "../gateway/unreachable.ts";
import { withGateway } from "../gateway/with-gateway.ts";
import { runSiteProgram } from "../site/run-site-program.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { narrateProgress } from "../terminal/progress.ts";
import { interruption, type Report, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { checkFolderIsNew } from "../terminal/whole-folder.ts";

/** `ms site build`: the public site as files, for any host. */
export function addSite(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("site")
    .description(say({ fr: "Le site public de l’impact.", en: "The public impact site." }))
    .command("build")
    .argument("<folder>", say({ fr: "le dossier du site", en: "the site's folder" }))
    .description(
      say({
        fr: "Écrit le site public, dans les deux langues, tel que l’API le dit au public.",
        en: "Writes the public site, in both languages, as the API tells it to the public.",
      }),
    )
    .addHelpText("after", exampleHelp(["site build public"], terminal))
    .action(async (folder: string) => terminal.finish(await buildSite(folder, terminal)));
}

/** What is there in all. */
interface Written {
  readonly pages: number;
  readonly files: number;
}

/** Whether a folder holds the site as it was written before: that alone is written over. */
const holdsSite = (folder: string): boolean => existsSync(join(folder, "methode", "index.html"));

async function buildSite(named: string, terminal: Terminal): Promise<Result<Report>> {
  const { say, pathOf } = terminal;
  const folder = pathOf(named);
  const isNew = holdsSite(folder) ? accept(undefined) : await checkFolderIsNew(named, terminal);
  if (!isNew.ok) return isNew;
  const onProgress = narrateProgress(
    (written: number) => say({ fr: `${written} fichiers écrits`, en: `${written} files written` }),
    terminal,
  );
  return withGateway(terminal, async (_, __, { url, signal }) => {
    const words = ["--api", url, "--folder", folder];
    const written = await runSiteProgram<Written>({ words, onProgress, signal });
    if (signal.aborted) return refuse(interruption(say));
    if ("fault" in written)
      return refuse(
        written.fault.startsWith("UNREACHABLE")
          ? unreachableFailure({ url, terminal })
          : { exitCode: exitCodes.refused, code: "SITE_NOT_WRITTEN", message: written.fault },
      );
    return accept({
      exitCode: exitCodes.done,
      json: { folder, ...written },
      text: say({
        fr: `${written.pages} pages, ${written.files} fichiers : ${folder}`,
        en: `${written.pages} pages, ${written.files} files: ${folder}`,
      }),
    });
  });
}
