import { accept, refuse } from "@ms/domain";
import type { Command } from "commander";
import type { Read } from "../gateway/read-address.ts";
import { withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { narrateProgress } from "../terminal/progress.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { checkFolderIsNew, writeWholeFolder } from "../terminal/whole-folder.ts";

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
    .argument("<folder>", say({ fr: "le dossier à créer", en: "the folder to make" }))
    .addHelpText("after", exampleHelp(["export open-data donnees"], terminal))
    .action(async (folder: string) => terminal.finish(await exportOpenData(folder, terminal)));
}

const description = "datapackage.json";

async function exportOpenData(folder: string, terminal: Terminal): Promise<Result<Report>> {
  const { say, pathOf } = terminal;
  const isNew = await checkFolderIsNew(folder, terminal);
  if (!isNew.ok) return isNew;
  return withGateway(terminal, async (_, __, { read }) => {
    const download = downloading(read, terminal);
    const snapshots = await download("snapshots.json");
    if (!snapshots.ok) return snapshots;
    const published = JSON.parse(snapshots.value) as readonly { readonly identifier: string }[];
    const files = new Map<string, string>();
    for (const place of ["", ...published.map(({ identifier }) => `${identifier}/`)]) {
      const added = await addPackage(files, { place, download });
      if (!added.ok) return added;
    }
    const written = await writeWholeFolder(folder, files, terminal);
    if (!written.ok) return written;
    const text = say({
      fr: `${files.size} fichiers écrits dans ${folder} ; ${description} les décrit.`,
      en: `${files.size} files written to ${folder}; ${description} describes them.`,
    });
    return accept({
      exitCode: exitCodes.done,
      json: { folder: pathOf(folder), files: [...files.keys()] },
      text,
    });
  });
}

/** Fetches one file of the open data. */
type Download = (name: string) => Promise<Result<string>>;

function downloading(read: Read, terminal: Terminal): Download {
  const { say } = terminal;
  const narrate = narrateProgress<string>(
    (name) => say({ fr: `Téléchargement : ${name}…`, en: `Downloading: ${name}…` }),
    terminal,
  );
  return async (name) => {
    narrate(name);
    const answer = await read(`/open-data/${name}`);
    if (!answer.ok) return answer;
    const { status, text } = answer.value;
    if (status === 200) return accept(text);
    const message = say({
      fr: `La passerelle n’a pas de fichier « ${name} » (réponse ${status}) : vérifiez qu’elle est à jour.`,
      en: `The gateway has no file “${name}” (answer ${status}): check that it is up to date.`,
    });
    return refuse({ exitCode: exitCodes.refused, code: "NOT_FOUND", message });
  };
}

/** Adds the files of a package, today's or a snapshot's (`place`), and what describes them. */
async function addPackage(
  files: Map<string, string>,
  { place, download }: { place: string; download: Download },
): Promise<Result<void>> {
  const described = await download(place + description);
  if (!described.ok) return described;
  files.set(place + description, described.value);
  const { resources } = JSON.parse(described.value) as {
    readonly resources: readonly { readonly name: string }[];
  };
  for (const name of resources.flatMap((table) => [`${table.name}.csv`, `${table.name}.json`])) {
    const file = await download(place + name);
    if (!file.ok) return file;
    files.set(place + name, file.value);
  }
  return accept(undefined);
}
