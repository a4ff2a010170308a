import type { z } from "zod";
import type { Text } from "../shared/text.ts";
import type { Cell } from "./cell.ts";
import type { TableCode } from "./cell-refusal.ts";

/** What a column may point to in another record. */
export type ReferenceKind = "centre" | "line" | "doctor" | "profile";

/** One column of a kind of file. */
export interface Column {
  /** Where its value stands in the record, in the paths of the record's schema ("terms.0.panelCap"). */
  readonly field: string;
  /** The header that a template writes. Accents, case, spaces and underscores do not matter. */
  readonly header: Text;
  /** Other headers that name it. */
  readonly alsoNamed?: readonly string[];
  readonly cell: Cell;
  /** Whether the column must be there, and filled in every row. */
  readonly isRequired: boolean;
  readonly example: string;
  /** The field whose value it takes when its own cell is blank. */
  readonly sameAs?: string;
  readonly refersTo?: ReferenceKind;
  /** Characters; 200 unless said otherwise. */
  readonly maxLength?: number;
}

/** Fields that no two rows of a file may share. */
export interface Uniqueness<Row> {
  readonly fields: readonly string[];
  /** The rows that it holds among: all of them unless said otherwise. */
  readonly among?: (row: Row) => boolean;
}

/**
 * A kind of file, declared once: readers, writers and templates follow from it. The rules of a value
 * are those of `schema`; columns only say how a spreadsheet writes it.
 */
export interface Table<Row> {
  readonly label: Text;
  readonly columns: readonly Column[];
  readonly schema: z.ZodType<Row>;
  /** The first is the key by which the same file twice changes nothing. */
  readonly unique: readonly Uniqueness<Row>[];
  /** What deserves a second look without being refused. */
  readonly doubt?: (row: Row) => { readonly field: string; readonly code: TableCode } | undefined;
}

/** A row that stands, with the file's line it comes from. */
export interface ReadRow<Row> {
  readonly line: number;
  readonly value: Row;
}
