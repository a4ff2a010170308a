import { graphql, type ResultOf } from "@ms/api-client";
import { accept, refuse, tableKinds } from "@ms/domain";
import type { Command } from "commander";
import { refusalFailure, withGateway } from "../gateway/with-gateway.ts";
import { exampleHelp } from "../terminal/examples.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { fileKind, readKind } from "../terminal/file-kind.ts";
import { writeNumber } from "../terminal/numbers.ts";
import { readNamedFile } from "../terminal/named-file.ts";
import type { Report, Result } from "../terminal/report.ts";
import { drawTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

const reasonFields = graphql(`
  fragment FileReasonFields on FileReason {
    code
    fileLine
    column
    value
    message
    expected
  }
`);

const importDocument = graphql(
  `
    mutation Import($kind: FileKind!, $contentBase64: String!, $dryRun: Boolean!) {
      importCsv(kind: $kind, contentBase64: $contentBase64, dryRun: $dryRun) {
        __typename
        ... on ImportReport {
          kind
          isDryRun
          created
          changed
          unchanged
          warnings {
            ...FileReasonFields
          }
        }
        ... on FileRefused {
          code
          message
          reasons {
            ...FileReasonFields
          }
        }
        ... on NotAllowed {
          code
          message
        }
      }
    }
  `,
  [reasonFields],
);

type Answer = ResultOf<typeof importDocument>["importCsv"];
type Counts = Extract<Answer, { __typename: "ImportReport" }>;
type FileReason = ResultOf<typeof reasonFields>;

interface ImportArguments {
  readonly kind: string;
  readonly file: string;
  readonly isDryRun: boolean;
}

/** `ms import`: brings a CSV file into the network whole, or says every mistake of it. */
export function addImport(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command("import")
    .description(
      say({
        fr: "Importer un fichier CSV en entier, ou dire ligne par ligne ce qui est à corriger.",
        en: "Import a CSV file whole, or say line by line what is to be mended.",
      }),
    )
    .argument(
      "<kind>",
      say({ fr: `contenu : ${tableKinds.join(", ")}`, en: `content: ${tableKinds.join(", ")}` }),
    )
    .argument("<file.csv>", say({ fr: "le fichier", en: "the file" }))
    .option(
      "--dry-run",
      say({
        fr: "dire ce qui serait fait, sans rien enregistrer",
        en: "say what would be done, and save nothing",
      }),
    )
    .addHelpText(
      "after",
      exampleHelp(["import doctors medecins.csv --dry-run", "import availability semaines.csv"], terminal),
    )
    .action(async (kind: string, file: string, { dryRun = false }: { dryRun?: boolean }) =>
      terminal.finish(await importFile({ kind, file, isDryRun: dryRun }, terminal)),
    );
}

async function importFile(
  { kind: written, file, isDryRun }: ImportArguments,
  terminal: Terminal,
): Promise<Result<Report>> {
  const kind = readKind(written, terminal);
  if (!kind.ok) return kind;
  const bytes = await readNamedFile(file, terminal);
  if (!bytes.ok) return bytes;
  const contentBase64 = bytes.value.toString("base64");
  return withGateway(terminal, async (ask) => {
    const answer = await ask(importDocument, { kind: fileKind(kind.value), contentBase64, dryRun: isDryRun });
    return answer.ok ? describeImport(answer.value.importCsv, terminal) : answer;
  });
}

function describeImport(answer: Answer, terminal: Terminal): Result<Report> {
  switch (answer.__typename) {
    case "NotAllowed":
      return refuse(refusalFailure(answer));
    case "FileRefused":
      return accept({
        exitCode: exitCodes.refused,
        json: { error: { code: answer.code, message: answer.message }, refusals: answer.reasons },
        text: `${drawReasons(answer.reasons, terminal)}\n${describeRefused(answer.reasons.length, terminal)}`,
      });
    case "ImportReport": {
      const { kind, isDryRun, created, changed, unchanged, warnings } = answer;
      const doubts = warnings.length === 0 ? [] : [drawReasons(warnings, terminal)];
      return accept({
        exitCode: exitCodes.done,
        json: { kind, isDryRun, created, changed, unchanged, warnings },
        text: [...doubts, describeCounts(answer, terminal)].join("\n"),
      });
    }
  }
}

function describeRefused(count: number, { language, say }: Terminal): string {
  const mistakes = writeNumber(count, { language });
  return say({
    fr: `Rien n’a été enregistré : ${mistakes} ${count > 1 ? "erreurs" : "erreur"} à corriger dans le fichier.`,
    en: `Nothing was saved: ${mistakes} ${count > 1 ? "mistakes" : "mistake"} to mend in the file.`,
  });
}

function describeCounts(
  { isDryRun, created, changed, unchanged }: Counts,
  { language, say }: Terminal,
): string {
  const write = (count: number) => writeNumber(count, { language });
  const counts = say({
    fr: `Lignes du fichier : ${write(created)} nouvelles, ${write(changed)} modifiées, ${write(unchanged)} inchangées.`,
    en: `Rows of the file: ${write(created)} new, ${write(changed)} changed, ${write(unchanged)} unchanged.`,
  });
  return isDryRun
    ? `${counts} ${say({ fr: "Essai : rien n’a été enregistré.", en: "Dry run: nothing was saved." })}`
    : counts;
}

const drawReasons = (reasons: readonly FileReason[], { say }: Terminal): string =>
  drawTable({
    columns: [
      { title: say({ fr: "Ligne", en: "Line" }), holds: "number" },
      { title: say({ fr: "Colonne", en: "Column" }) },
      { title: say({ fr: "Valeur", en: "Value" }), holds: "prose" },
      { title: say({ fr: "Erreur", en: "Mistake" }), holds: "prose" },
      { title: say({ fr: "Attendu", en: "Expected" }), holds: "prose" },
    ],
    rows: reasons.map(({ fileLine, column, value, message, expected }) => [
      String(fileLine),
      column ?? "",
      value ?? "",
      message,
      expected ?? "",
    ]),
  });
