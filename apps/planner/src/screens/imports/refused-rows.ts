import { csvOf, detectDelimiter } from "@ms/domain";
import type { FileReason } from "./imports.query.ts";

/** The rows of a CSV file as they are written, each under the line that it begins on; a quoted cell may go over several. */
function rowsOf(text: string): Map<number, string> {
  const rows = new Map<number, string>();
  let begun: { readonly line: number; readonly text: string } | undefined;
  for (const [index, written] of text.replaceAll("\r\n", "\n").split("\n").entries()) {
    const row =
      begun === undefined
        ? { line: index + 1, text: written }
        : { ...begun, text: `${begun.text}\n${written}` };
    const isOpen = (row.text.split('"').length - 1) % 2 === 1;
    begun = isOpen ? row : undefined;
    if (!isOpen) rows.set(row.line, row.text);
  }
  return begun === undefined ? rows : rows.set(begun.line, begun.text);
}

/** The refused rows under the file's own header, each with why in a last column, as a file for a spreadsheet. */
export function refusedRowsCsv({
  text,
  reasons,
  title,
  sentenceOf,
}: {
  text: string;
  reasons: readonly FileReason[];
  title: string;
  sentenceOf: (reason: FileReason) => string;
}): string {
  const rows = rowsOf(text);
  const header = rows.get(1) ?? "";
  const delimiter = detectDelimiter(header);
  const sentences = new Map<number, string[]>();
  for (const reason of reasons) {
    const { fileLine } = reason;
    if (fileLine === 1 || !rows.has(fileLine)) continue;
    sentences.set(fileLine, [...(sentences.get(fileLine) ?? []), sentenceOf(reason)]);
  }
  const withReason = (row: string, reason: string): string =>
    `${row}${delimiter}${csvOf({ rows: [[reason]], delimiter })}`;
  const refused = [...sentences].map(([line, found]) => withReason(rows.get(line) ?? "", found.join(" ")));
  // The mark without which spreadsheets take UTF-8 for something else.
  return `\uFEFF${withReason(header, title)}${refused.join("")}`;
}

/** How many rows are refused; a mistake of the header is nobody's row. */
export const countRefusedRows = (reasons: readonly FileReason[]): number =>
  new Set(reasons.map(({ fileLine }) => fileLine).filter((line) => line !== 1)).size;
