import { graphql } from "@ms/api-client";
import { accept, tableKinds } from "@ms/domain";
import type { Command } from "commander";
import { withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { fileKind } from "../terminal/file-kind.ts";
import { narrateProgress } from "../terminal/progress.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { checkFolderIsNew, writeWholeFolder } from "../terminal/whole-folder.ts";

const exportDocument = graphql(`
  query ExportCsv($kind: FileKind!) {
    exportCsv(kind: $kind) {
      fileName
      content
    }
  }
`);

/** `ms export tables`: all that the network holds, in the files that `ms import` takes. */
export function addExportTables(exporting: Command, terminal: Terminal): void {
  const { say } = terminal;
  exporting
    .command("tables")
    .description(
      say({
        fr: "Écrire tout ce que tient le réseau, noms compris, dans les fichiers que « ms import » reprend.",
        en: "Write all that the network holds, names included, to the files that “ms import” takes.",
      }),
    )
    .argument("<folder>", say({ fr: "le dossier à créer", en: "the folder to make" }))
    .addHelpText(
      "after",
      exampleHelp(["export tables sauvegarde", "export tables backup --lang en"], terminal),
    )
    .action(async (folder: string) => terminal.finish(await exportTables(folder, terminal)));
}

async function exportTables(folder: string, terminal: Terminal): Promise<Result<Report>> {
  const { say } = terminal;
  const isNew = await checkFolderIsNew(folder, terminal);
  if (!isNew.ok) return isNew;
  const narrate = narrateProgress<string>(
    (kind) => say({ fr: `Export en cours : ${kind}…`, en: `Exporting: ${kind}…` }),
    terminal,
  );
  return withGateway(terminal, async (ask) => {
    const files = new Map<string, string>();
    for (const kind of tableKinds) {
      narrate(kind);
      const answer = await ask(exportDocument, { kind: fileKind(kind) });
      if (!answer.ok) return answer;
      for (const { fileName, content } of answer.value.exportCsv) files.set(fileName, content);
    }
    const written = await writeWholeFolder(folder, files, terminal);
    if (!written.ok) return written;
    const names = [...files.keys()];
    const inOrder = names.map((name) => `  ${name}`).join("\n");
    const text = say({
      fr: `Écrit dans ${folder}, dans l’ordre où un réseau vide les importe :\n${inOrder}`,
      en: `Written to ${folder}, in the order in which an empty network imports them:\n${inOrder}`,
    });
    return accept({
      exitCode: exitCodes.done,
      json: { folder: terminal.pathOf(folder), files: names },
      text,
    });
  });
}
