import { accept, refuse } from "@ms/domain";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { reachGateway } from "../gateway/reach-gateway.ts";
import { unreachableFailure } from "../gateway/unreachable.ts";
import { writeSite } from "../site/write-site.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { narrateProgress } from "../terminal/progress.ts";
import { interruption, type Report, type Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms site build`: the public site as files, for any host. */
export function addSite(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("site")
    .description(say({ fr: "Le site public de l’impact.", en: "The public impact site." }))
    .command("build")
    .argument("<folder>", say({ fr: "dossier à écrire", en: "folder to write" }))
    .description(
      say({
        fr: "Écrit le site public, dans les deux langues, tel que l’API le dit au public.",
        en: "Writes the public site, in both languages, as the API tells it to the public.",
      }),
    )
    .addHelpText("after", exampleHelp(["site build public"], terminal))
    .action(async (folder: string) => terminal.finish(await buildSite(resolve(folder), terminal)));
}

/** Whether a folder holds something that is not the site: it is never written over. */
const isTaken = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(`${folder}/methode/index.html`);

async function buildSite(folder: string, terminal: Terminal): Promise<Result<Report>> {
  const { say } = terminal;
  if (isTaken(folder))
    return refuse({
      exitCode: exitCodes.refused,
      code: "FOLDER_NOT_EMPTY",
      message: say({
        fr: `Le dossier ${folder} contient autre chose que le site : donnez-en un qui est vide, ou nouveau.`,
        en: `The folder ${folder} holds something else than the site: name an empty one, or a new one.`,
      }),
    });
  const givenUp = new AbortController();
  const giveUp = () => givenUp.abort();
  process.on("SIGINT", giveUp).on("SIGTERM", giveUp);
  const gateway = await reachGateway(terminal, givenUp.signal);
  if (!gateway.ok) return gateway;
  const onProgress = narrateProgress(
    (written: number) => say({ fr: `${written} fichiers écrits`, en: `${written} files written` }),
    terminal,
  );
  const written = await writeSite({ api: gateway.value.url, folder, onProgress, signal: givenUp.signal });
  await gateway.value.stop();
  process.removeListener("SIGINT", giveUp).removeListener("SIGTERM", giveUp);
  if (givenUp.signal.aborted) return refuse(interruption(say));
  if ("fault" in written && written.fault.startsWith("UNREACHABLE"))
    return refuse(unreachableFailure({ url: gateway.value.url, terminal }));
  if ("fault" in written)
    return refuse({ exitCode: exitCodes.refused, code: "SITE_NOT_WRITTEN", message: written.fault });
  return accept({
    exitCode: exitCodes.done,
    json: { folder, ...written },
    text: say({
      fr: `${written.pages} pages, ${written.files} fichiers : ${folder}`,
      en: `${written.pages} pages, ${written.files} files: ${folder}`,
    }),
  });
}
