/** A row of a file as a splitter hands it on: the file's line (the first is 1) and its decoded cells. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Windows-1252 from byte 0x80 on; a space stands for the bytes that it leaves without a letter. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Some releases of Node hand the letters of Windows-1252 at 0x80–0x9F on as control characters, which
 * no file means: "\u008Cillet" is "Œillet".
 */
const withLetters = (written: string): string =>
  written.replace(
    /[\u0080-\u009F]/g,
    (control) => windows1252[control.charCodeAt(0) - 0x80]?.trim() || control,
  );

/** Excel's `="007"`, quotes left around a value, and the apostrophe that keeps a text from being a formula. */
const wrapped = /^="([^"]*)"$|^"([^"]*)"$|^'(['"=+@-].*)$/s;

/** Whether some characters were lost when the file was decoded. */
export const isUnreadable = (written: string): boolean => /[\uFFFD\u0080-\u009F]/.test(cleanCell(written));

/** Whether characters that nobody sees, such as NUL, stand in the cell; tabs and line ends may. */
export const hasControlCharacters = (written: string): boolean => /[^\P{Cc}\t\r\n]/u.test(cleanCell(written));

/** A cell without what the spreadsheet wrapped it in: outer spaces of any kind, quotes, `="…"`. */
export function cleanCell(written: string): string {
  const trimmed = withLetters(written).normalize("NFC").trim();
  const inner = wrapped.exec(trimmed);
  return inner === null ? trimmed : (inner[1] ?? inner[2] ?? inner[3] ?? "").trim();
}

/** Whether a spreadsheet would run the cell; a signed number, a phone or a text after an apostrophe is not run. */
export const isFormula = (written: string): boolean =>
  !written.trim().startsWith("'") && /^[=@]|^[+-](?![\d\s.,]+(?:e[+-]?\d+)?%?$)./.test(cleanCell(written));

/**
 * The delimiter of a CSV file, told from its first line: the more frequent of `;` and tab outside
 * quotes, `,` when there is neither. A single column gives `;`, so that "0,95" stays one cell.
 */
export function detectDelimiter(firstLine: string): ";" | "," | "\t" {
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => bare.split(delimiter).length - 1;
  if (count("\t") > count(";")) return "\t";
  return count(";") > 0 || count(",") === 0 ? ";" : ",";
}
