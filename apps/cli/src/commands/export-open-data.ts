import { accept } from "@ms/domain";
import type { Command } from "commander";
import type { Download } from "../gateway/download.ts";
import { withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { type Folder, openFolder } from "../terminal/fill-folder.ts";
import { narrateProgress } from "../terminal/progress.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `ms export open-data`: all that the network opens to everybody, as a folder of files. */
export function addExportOpenData(exporting: Command, terminal: Terminal): void {
  const { say } = terminal;
  exporting
    .command("open-data")
    .description(
      say({
        fr: "Télécharger toutes les données ouvertes, instantanés compris : CSV, JSON et leur description.",
        en: "Download all open data, snapshots included: CSV, JSON and what describes them.",
      }),
    )
    .argument("<folder>", say({ fr: "le dossier à remplir", en: "the folder to fill" }))
    .option(
      "--force",
      say({ fr: "remplir même un dossier qui n’est pas vide", en: "fill even a folder that is not empty" }),
    )
    .addHelpText(
      "after",
      exampleHelp(["export open-data donnees", "export open-data donnees --force"], terminal),
    )
    .action(async (folder: string, { force = false }: { force?: boolean }) =>
      terminal.finish(await exportOpenData({ folder, isForced: force }, terminal)),
    );
}

const description = "datapackage.json";

async function exportOpenData(
  asked: { folder: string; isForced: boolean },
  terminal: Terminal,
): Promise<Result<Report>> {
  const folder = await openFolder(asked, terminal);
  if (!folder.ok) return folder;
  return withGateway(terminal, async (_, __, { download }) => {
    const keep = keeping({ download, folder: folder.value, terminal });
    const snapshots = await download("/open-data/snapshots.json");
    if (!snapshots.ok) return snapshots;
    const published = JSON.parse(snapshots.value) as readonly { readonly identifier: string }[];
    const files: string[] = [];
    for (const place of [...published.map(({ identifier }) => `${identifier}/`), ""]) {
      const kept = await keepPackage(place, { keep, download });
      if (!kept.ok) return kept;
      files.push(...kept.value);
    }
    const text = terminal.say({
      fr: `${files.length} fichiers écrits dans ${asked.folder} ; datapackage.json les décrit.`,
      en: `${files.length} files written to ${asked.folder}; datapackage.json describes them.`,
    });
    return accept({ exitCode: exitCodes.done, json: { folder: terminal.pathOf(asked.folder), files }, text });
  });
}

type Keep = (name: string) => Promise<Result<void>>;

function keeping({
  download,
  folder,
  terminal,
}: {
  download: Download;
  folder: Folder;
  terminal: Terminal;
}): Keep {
  let count = 0;
  const narrate = narrateProgress<string>(
    (name) =>
      terminal.say({ fr: `${count} fichiers écrits : ${name}…`, en: `${count} files written: ${name}…` }),
    terminal,
  );
  return async (name) => {
    narrate(name);
    const text = await download(`/open-data/${name}`);
    if (!text.ok) return text;
    const written = await folder.write(name, text.value);
    count++;
    return written;
  };
}

/** Keeps the files of a package, what describes them last: where that is, all of them are. */
async function keepPackage(
  place: string,
  { keep, download }: { keep: Keep; download: Download },
): Promise<Result<readonly string[]>> {
  const described = await download(`/open-data/${place}${description}`);
  if (!described.ok) return described;
  const { resources } = JSON.parse(described.value) as {
    readonly resources: readonly { readonly name: string }[];
  };
  const files = [...resources.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]), description].map(
    (name) => `${place}${name}`,
  );
  for (const file of files) {
    const kept = await keep(file);
    if (!kept.ok) return kept;
  }
  return accept(files);
}
