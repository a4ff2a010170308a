import type { Language } from "../shared/text.ts";
import type { Cell, Choice } from "./cell.ts";
import { valueAt } from "./record-path.ts";
import { cleanCell, isFormula } from "./source-row.ts";
import type { Table } from "./table.ts";
import { type TableKind, type TableRows, tables } from "./tables.ts";

const labelOf = (choices: readonly Choice[], code: string, language: Language): string =>
  choices.find((choice) => choice.code === code)?.label[language] ?? code;

const dayOf = (date: string, language: Language): string =>
  language === "fr" ? date.split("-").reverse().join("/") : date;

/** A text that a spreadsheet would run or unwrap is kept whole by an apostrophe in front. */
const textOf = (text: string): string => (isFormula(text) || cleanCell(text) !== text ? `'${text}` : text);

function writtenAs(cell: Cell, value: unknown, language: Language): string {
  if (value === undefined) return "";
  const plain = typeof value === "string" ? value : JSON.stringify(value);
  switch (cell.kind) {
    case "decimal":
      return language === "fr" ? plain.replace(".", ",") : plain;
    case "date":
      return dayOf(plain, language);
    case "choice":
      return labelOf(cell.choices, plain, language);
    case "identifiers":
      return (value as readonly string[]).join(" | ");
    case "dated choices":
      return (value as readonly { kind: string; validUntil?: string }[])
        .map(({ kind, validUntil }) => (validUntil === undefined ? kind : `${kind}@${validUntil}`))
        .join(" | ");
    default:
      return textOf(plain);
  }
}

/**
 * Writes records as the rows of a file, header first: what {@link readTable} reads back as the same
 * records. French is written as French spreadsheets do: 06/02/2024, 0,5 and French labels. A row holds
 * one period: a line whose terms changed, or a doctor whose status did, is given once for each.
 */
export function writeTable<Kind extends TableKind>({
  kind,
  rows,
  language,
}: {
  kind: Kind;
  rows: readonly TableRows[Kind][];
  language: Language;
}): string[][] {
  const { columns }: Table<TableRows[Kind]> = tables[kind];
  const header = columns.map((column) => column.header[language]);
  return [
    header,
    ...rows.map((row) => columns.map(({ cell, field }) => writtenAs(cell, valueAt(row, field), language))),
  ];
}

/** The text of a CSV file (RFC 4180: CRLF, cells quoted where they need to be). */
export function csvOf({
  rows,
  delimiter,
}: {
  rows: readonly (readonly string[])[];
  delimiter: ";" | "," | "\t";
}): string {
  const quoted = (cell: string): string =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join("");
}

/**
 * The text of a CSV file as the spreadsheets of a language open it: French ones read decimal commas, and
 * part cells by semicolons; the mark in front tells both that the accents are UTF-8.
 */
export const spreadsheetCsv = ({
  rows,
  language,
}: {
  rows: readonly (readonly string[])[];
  language: Language;
}): string => `\uFEFF${csvOf({ rows, delimiter: language === "fr" ? ";" : "," })}`;
