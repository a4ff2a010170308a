import { accept, detectDelimiter, type Outcome, type SourceRow } from "@ms/domain";
import { CsvError, parse } from "csv-parse/sync";
import type { FileReason } from "../shared/refusal.ts";

/** The text of a file as spreadsheets save it: UTF-8, with or without BOM, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The rows of a CSV file, each with the line of the file it begins on. */
export function splitRows(text: string): Outcome<SourceRow[], readonly FileReason[]> {
  const delimiter = detectDelimiter(text.slice(0, text.search(/[\r\n]|$/)));
  const rows: SourceRow[] = [];
  let nextLine = 1;
  try {
    // Inside quotes the splitter counts CR and LF as two lines.
    parse(text.replaceAll("\r\n", "\n"), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      onRecord: (cells: string[], { lines }: { lines: number }) => {
        rows.push({ line: lines - cells.join("").split("\n").length + 1, cells });
        nextLine = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    return { ok: false, refusal: [quoteNotClosed(nextLine)] };
  }
  return accept(rows);
}

const quoteNotClosed = (fileLine: number): FileReason => ({
  code: "QUOTE_NOT_CLOSED",
  fileLine,
  message: {
    fr: 'Un guillemet (") ouvert à partir de cette ligne n’est jamais refermé : refermez-le à la fin de sa cellule, ou supprimez-le.',
    en: 'A quote (") opened from this line on is never closed: close it at the end of its cell, or remove it.',
  },
});
