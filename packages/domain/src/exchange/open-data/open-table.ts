import type { Text } from "../../shared/text.ts";
import { csvOf } from "../write-table.ts";

/** What stands in place of a number that is known and withheld, because it could tell of a person. */
export const withheld = "masqué";

/** What a cell holds: nothing when undefined; `withheld` where the reader is told so. */
type OpenValue = string | number | boolean | undefined;

/** One column of an open table, in the words and types of Table Schema (Frictionless Data). */
export interface OpenField<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date" | "datetime";
  readonly title: Text;
  readonly description?: Text;
  /** Whether every row has a value. */
  readonly isRequired?: true;
  /** The values that it may take, where these are few. */
  readonly choices?: readonly string[];
  readonly of: (row: Row) => OpenValue;
}

/** A table that the network gives to everybody: what its columns are, and how a row fills them. */
export interface OpenTable<Row> {
  /** Its name, which its files bear. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  /** The fields that no two rows share. */
  readonly key: readonly string[];
  readonly fields: readonly OpenField<Row>[];
}

/** Declares an open table: its columns read what its rows are. */
export const defineOpenTable = <Row>(table: OpenTable<Row>): OpenTable<Row> => table;

const cellOf = (value: OpenValue): string => (value === undefined ? "" : String(value));

/** The rows of an open table as CSV (RFC 4180): commas, CRLF, decimal points, days as 2023-11-27, header first. */
export const openCsv = <Row>({ fields }: OpenTable<Row>, rows: readonly Row[]): string =>
  csvOf({
    rows: [fields.map(({ name }) => name), ...rows.map((row) => fields.map(({ of }) => cellOf(of(row))))],
    delimiter: ",",
  });

/** The same as JSON: one object a row. What is unknown or withheld is null; the row says why. */
export const openJson = <Row>({ fields }: OpenTable<Row>, rows: readonly Row[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(fields.map(({ name, type, of }) => [name, jsonOf(of(row), type)]))),
    null,
    1,
  )}\n`;

const jsonOf = (value: OpenValue, type: OpenField<never>["type"]): string | number | boolean | null =>
  value === undefined || (value === withheld && type !== "string") ? null : value;
