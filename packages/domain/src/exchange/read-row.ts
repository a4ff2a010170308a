import { fieldRefusals } from "../network/field-refusal.ts";
import { type CellCode, type CellRefusal, refuseCell } from "./cell-refusal.ts";
import { valueOf } from "./cell.ts";
import { expectationOf, expectedColumns } from "./expectation.ts";
import { holdsSocialSecurityNumber } from "../network/identifiers.ts";
import type { PlacedColumn } from "./read-header.ts";
import { recordOf } from "./record-path.ts";
import { cleanCell, hasControlCharacters, isFormula, isUnreadable, type SourceRow } from "./source-row.ts";
import type { Column, Table } from "./table.ts";

/** A row as it was understood, and what became of it: a record that stands, or refusals. */
export interface RowReading<Row> {
  readonly line: number;
  readonly record: Record<string, unknown>;
  readonly value?: Row;
  readonly refusals: readonly CellRefusal[];
}

const defaultMaxLength = 200;
/** A measure may have as many decimals as a social security number has digits. */
const isMeasure = ({ cell }: Column, written: string): boolean =>
  cell.kind === "decimal" && /^-?\d{1,3}[.,]\d+(?:e[+-]?\d+)?$/i.test(cleanCell(written));

function codeOf(column: Column, written: string): { code: CellCode; detail?: string } | undefined {
  const { maxLength = defaultMaxLength } = column;
  if (!isMeasure(column, written) && holdsSocialSecurityNumber(written))
    return { code: "PATIENT_IDENTITY_VALUE" };
  if (isUnreadable(written)) return { code: "UNREADABLE_CHARACTERS" };
  if (hasControlCharacters(written)) return { code: "CONTROL_CHARACTERS" };
  if (isFormula(written)) return { code: "FORMULA" };
  return cleanCell(written).length > maxLength
    ? { code: "VALUE_TOO_LONG", detail: String(maxLength) }
    : undefined;
}

/** Reads the cells of one row into its record, or says everything that does not stand in it. */
export function readRow<Row>(
  table: Table<Row>,
  columns: readonly PlacedColumn[],
  { line, cells }: SourceRow,
): RowReading<Row> {
  const refusals = new Map<string, CellRefusal>();
  const values = new Map<string, unknown>();
  for (const { column, position, written: header } of columns) {
    const written = cells[position] ?? "";
    const refused = codeOf(column, written);
    const read = valueOf(column.cell, cleanCell(written));
    if (refused === undefined && read !== undefined) values.set(column.field, read);
    if (refused !== undefined) {
      const value = refused.code === "PATIENT_IDENTITY_VALUE" ? "" : cleanCell(written);
      refusals.set(
        column.field,
        refuseCell({ ...refused, line, column: header, value, expected: expectationOf(column) }),
      );
    }
  }
  const copies = table.columns.filter(
    ({ field, sameAs }) => sameAs !== undefined && values.get(field) === undefined,
  );
  for (const { field, sameAs = field } of copies) values.set(field, values.get(sameAs));
  const record = recordOf(values);
  const parsed = table.schema.safeParse(record);
  for (const { code, field } of parsed.success ? [] : fieldRefusals(parsed.error)) {
    const column = table.columns.find((each) => field === each.field || field.startsWith(`${each.field}.`));
    const placed = columns.find((each) => each.column === column);
    const isMissingColumn = column?.isRequired === true && placed === undefined;
    const isSaidElsewhere = isMissingColumn || copies.some((copy) => copy === column);
    if (isSaidElsewhere || refusals.has(column?.field ?? field)) continue;
    const header = placed?.written ?? column?.header.fr ?? field;
    const value = placed === undefined ? "" : cleanCell(cells[placed.position] ?? "");
    const expected = column === undefined ? expectedColumns(table) : expectationOf(column);
    refusals.set(column?.field ?? field, refuseCell({ code, line, column: header, value, expected }));
  }
  return {
    line,
    record,
    ...(parsed.success && refusals.size === 0 && { value: parsed.data }),
    refusals: [...refusals.values()],
  };
}
