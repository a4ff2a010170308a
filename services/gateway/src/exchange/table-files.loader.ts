import { spreadsheetCsv, tableFiles, type TableKind } from "@ms/domain";
import { noteRead } from "../audit/read-log.ts";
import type { Context } from "../context.ts";
import { readRecords } from "./records.loader.ts";

/** A file to keep, or to import elsewhere. */
export interface CsvFile {
  readonly fileName: string;
  readonly content: string;
}

type Exporting = Pick<Context, "database" | "language" | "reads" | "viewer">;

/** What the files of a kind tell of each doctor, for the log. */
const told: { readonly [Kind in TableKind]?: readonly string[] } = {
  doctors: ["name", "contact", "rpps", "birthYear", "documents", "preferences"],
  availability: ["availability"],
  feedback: ["feedback"],
};

/** The files of all that the network holds of a kind, as an import takes them; none where it holds nothing. */
export async function loadTableFiles(kind: TableKind, context: Exporting): Promise<CsvFile[]> {
  const { database, language } = context;
  const records: readonly object[] = await readRecords[kind](database);
  for (const record of records as readonly { readonly id: string; readonly doctor?: string }[])
    for (const field of told[kind] ?? []) noteRead(context, { doctor: record.doctor ?? record.id, field });
  return tableFiles({ kind, records: records as never[], language }).map((rows, index) => ({
    fileName: index === 0 ? `${kind}.csv` : `${kind}-${index + 1}.csv`,
    content: spreadsheetCsv({ rows, language }),
  }));
}
