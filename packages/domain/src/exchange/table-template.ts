import type { Language } from "../shared/text.ts";
import { readTable } from "./read-table.ts";
import type { Column } from "./table.ts";
import { type TableKind, tables } from "./tables.ts";
import { writeTable } from "./write-table.ts";

const names = ["name", "territoryName"];
const ends = ["endsOn", "to"];

/** The example of a column, of nobody and of nowhere: what it points to does not exist, so that no import takes it by mistake. */
function invented({ field, cell, refersTo, example }: Column): string {
  if (cell.kind === "identifiers" || ends.includes(field)) return "";
  if (names.includes(field)) return "Exemple";
  return cell.kind === "identifier" && refersTo !== "profile" ? "exemple" : example;
}

/** The rows of an empty file of a kind, for people to fill: its header, and an invented example where it is asked for. */
export function tableTemplate({
  kind,
  language,
  withExample = false,
}: {
  kind: TableKind;
  language: Language;
  withExample?: boolean;
}): string[][] {
  const { columns } = tables[kind];
  const cells = [columns.map(({ header }) => header.en), columns.map(invented)];
  const reading = readTable({ kind, rows: cells.map((each, index) => ({ line: index + 1, cells: each })) });
  const examples = withExample && reading.ok ? reading.value.rows.map(({ value }) => value) : [];
  return writeTable({ kind, rows: examples, language });
}
