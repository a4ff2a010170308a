import { detectDelimiter, type SourceRow } from "@ms/domain";
import { parse } from "csv-parse/sync";

/** The text of a file as spreadsheets save it: UTF-8, with or without BOM, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The rows of a CSV file, each with the line of the file it begins on. */
export function splitRows(text: string): SourceRow[] {
  const delimiter = detectDelimiter(text.slice(0, text.search(/[\r\n]|$/)));
  const rows = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({
    line: info.lines - record.join("").split("\n").length + 1,
    cells: record,
  }));
}
