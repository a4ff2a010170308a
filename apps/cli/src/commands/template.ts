import { accept, spreadsheetCsv, tableKinds, tables, tableTemplate } from "@ms/domain";
import type { Command } from "commander";
import { readKind } from "../terminal/file-kind.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { writeNamedFile } from "../terminal/named-file.ts";
import type { Report, Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface TemplateArguments {
  readonly kind: string;
  readonly file: string | undefined;
  readonly withExample: boolean;
}

/** `ms template`: an empty file of a kind, for people to fill and bring. */
export function addTemplate(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("template")
    .description(
      say({
        fr: "Un fichier CSV à remplir, avec ses en-têtes, pour « ms import ».",
        en: "A CSV file to fill, with its header, for “ms import”.",
      }),
    )
    .argument(
      "<kind>",
      say({ fr: `contenu : ${tableKinds.join(", ")}`, en: `content: ${tableKinds.join(", ")}` }),
    )
    .argument(
      "[file.csv]",
      say({ fr: "le fichier à écrire ; affiché sinon", en: "the file to write; else shown" }),
    )
    .option(
      "--example",
      say({ fr: "ajouter une ligne inventée, à retirer", en: "add an invented line, to be taken out" }),
    )
    .addHelpText(
      "after",
      exampleHelp(["template doctors medecins.csv --example", "template activity --lang en"], terminal),
    )
    .action(async (kind: string, file: string | undefined, { example = false }: { example?: boolean }) =>
      terminal.finish(await writeTemplate({ kind, file, withExample: example }, terminal)),
    );
}

async function writeTemplate(
  { kind: written, file, withExample }: TemplateArguments,
  terminal: Terminal,
): Promise<Result<Report>> {
  const { language, say } = terminal;
  const kind = readKind(written, terminal);
  if (!kind.ok) return kind;
  const rows = tableTemplate({ kind: kind.value, language, withExample });
  const content = spreadsheetCsv({ rows, language });
  const columns = tables[kind.value].columns.map(({ header, isRequired, example }) => ({
    ...{ header: header[language], isRequired, example },
  }));
  const json = { kind: kind.value, columns, content };
  if (file === undefined) return accept({ exitCode: exitCodes.done, json, text: content.trim() });
  const saved = await writeNamedFile(file, content, terminal);
  if (!saved.ok) return saved;
  const text = say({ fr: `Modèle écrit dans ${file}.`, en: `Template written to ${file}.` });
  return accept({ exitCode: exitCodes.done, json, text });
}
