import { type TableKind, tableKinds, tables } from "@ms/domain";
import { builder } from "../builder.ts";
import { FileRefused, settle } from "../shared/refusal-to-graphql.ts";
import { FileReasonType } from "../shared/refusal.schema.ts";
import { type ImportReport, importFile } from "./exchange.commands.ts";
import { type CsvFile, loadTableFiles } from "./table-files.loader.ts";

const enumName = (kind: TableKind): string => kind.toUpperCase().replace("-", "_");

const FileKind = builder.enumType("FileKind", {
  description: "The kinds of file, in the order in which a new network imports them.",
  values: Object.fromEntries(
    tableKinds.map((kind) => [
      enumName(kind),
      { value: kind, description: `${tables[kind].label.en} · ${tables[kind].label.fr}` },
    ]),
  ),
});

const ImportReportType = builder.objectRef<ImportReport>("ImportReport").implement({
  description: "What an import did, row by row of the file; or would do, for a dry run.",
  fields: (t) => ({
    kind: t.expose("kind", { type: FileKind, description: "The kind of file." }),
    isDryRun: t.exposeBoolean("isDryRun", { description: "Whether nothing was saved on purpose." }),
    created: t.exposeInt("created", { description: "Rows that were not known." }),
    changed: t.exposeInt("changed", { description: "Rows that were known otherwise." }),
    unchanged: t.exposeInt("unchanged", { description: "Rows that say nothing new." }),
    warnings: t.expose("warnings", {
      type: [FileReasonType],
      description: "What was accepted and deserves a second look.",
    }),
  }),
});

builder.mutationField("importCsv", (t) =>
  t.field({
    type: ImportReportType,
    description:
      "Imports a CSV file whole, or refuses it whole with every mistake by line. The same file again changes nothing. For planners.",
    errors: { types: [FileRefused] },
    args: {
      kind: t.arg({ type: FileKind, required: true, description: "The kind of file." }),
      contentBase64: t.arg.string({
        required: true,
        description: "The file's bytes in base64, 10 MB at most: UTF-8 or Windows-1252; `;`, `,` or tab.",
      }),
      dryRun: t.arg.boolean({
        defaultValue: false,
        description: "Only say what would be done.",
      }),
    },
    resolve: async (_, { kind, contentBase64, dryRun }, context) =>
      settle(
        await importFile(
          { kind, bytes: Buffer.from(contentBase64, "base64"), isDryRun: dryRun ?? false },
          context,
        ),
      ),
  }),
);

const CsvFileType = builder.objectRef<CsvFile>("CsvFile").implement({
  description: "A CSV file as `importCsv` takes it.",
  fields: (t) => ({
    fileName: t.exposeString("fileName", { description: "A name for it, by its kind: `doctors.csv`." }),
    content: t.exposeString("content", { description: "Its text, in the language of the request." }),
  }),
});

builder.queryField("exportCsv", (t) =>
  t.field({
    type: [CsvFileType],
    description:
      "All that the network holds of a kind, as files. Imported in the order of the kinds into an empty network, and doctors' earlier statuses in the order of their files, they make the same records. The log keeps whose data left. For planners.",
    args: { kind: t.arg({ type: FileKind, required: true, description: "The kind of file." }) },
    resolve: (_, { kind }, context) => loadTableFiles(kind, context),
  }),
);
