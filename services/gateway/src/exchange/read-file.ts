import { accept, detectDelimiter, type Outcome, type SourceRow } from "@ms/domain";
import { CsvError, parse } from "csv-parse/sync";
import type { FileReason } from "../shared/refusal.ts";

const beginsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Whether a file is a spreadsheet's own workbook, of today (a ZIP archive) or of before 2007, under whatever name. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The text of a file as spreadsheets save it: UTF-8, with or without BOM, UTF-16 with one, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): string {
  if (beginsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (beginsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
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
