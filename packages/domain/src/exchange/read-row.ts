import { fieldRefusals } from "../network/field-refusal.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import { type CellCode, type CellRefusal, refuseCell } from "./cell-refusal.ts";
import { valueOf } from "./cell.ts";
import { expectationOf, expectedColumns } from "./expectation.ts";
import { holdsSocialSecurityNumber } from "./patient-identity.ts";
import type { PlacedColumn } from "./read-header.ts";
import { recordOf } from "./record-path.ts";
import { isFormula, type SourceRow } from "./source-row.ts";
import type { Table } from "./table.ts";

const hides = (code: CellCode | undefined): boolean => code === "PATIENT_IDENTITY_VALUE";
const defaultMaxLength = 200;

function cellRefusalCode(
  { column }: PlacedColumn,
  written: string,
): { code: CellCode; detail?: string } | undefined {
  const limit = column.maxLength ?? defaultMaxLength;
  if (holdsSocialSecurityNumber(written)) return { code: "PATIENT_IDENTITY_VALUE" };
  if (written.includes("\uFFFD")) return { code: "UNREADABLE_CHARACTERS" };
  if (isFormula(written)) return { code: "FORMULA" };
  if (written.length > limit) return { code: "VALUE_TOO_LONG", detail: String(limit) };
  return undefined;
}

/** Reads the cells of one row into its record, or says everything that does not stand in it. */
export function readRow<Row>(
  table: Table<Row>,
  columns: readonly PlacedColumn[],
  { line, cells }: SourceRow,
): Outcome<Row, readonly CellRefusal[]> {
  const refusals = new Map<string, CellRefusal>();
  const values = new Map<string, unknown>();
  for (const placed of columns) {
    const { column, position, written: header } = placed;
    const written = cells[position] ?? "";
    const refused = cellRefusalCode(placed, written);
    const value = hides(refused?.code) ? "" : written;
    if (refused)
      refusals.set(
        column.field,
        refuseCell({ ...refused, line, column: header, value, expected: expectationOf(column) }),
      );
    const read = valueOf(column.cell, written);
    if (read !== undefined) values.set(column.field, read);
  }
  for (const { field, sameAs } of table.columns)
    if (sameAs !== undefined && !values.has(field)) values.set(field, values.get(sameAs));
  const parsed = table.schema.safeParse(recordOf(values));
  if (parsed.success && refusals.size === 0) return accept(parsed.data);
  for (const { code, field } of parsed.success ? [] : fieldRefusals(parsed.error)) {
    const column = table.columns.find((each) => field === each.field || field.startsWith(`${each.field}.`));
    const placed = columns.find((each) => each.column === column);
    const isHeaderRefused = column?.isRequired === true && placed === undefined;
    if (isHeaderRefused || refusals.has(column?.field ?? field)) continue;
    const value = placed === undefined ? "" : (cells[placed.position] ?? "");
    const expected = column === undefined ? expectedColumns(table) : expectationOf(column);
    refusals.set(
      column?.field ?? field,
      refuseCell({ code, line, column: placed?.written ?? column?.header.fr ?? field, value, expected }),
    );
  }
  return refuse([...refusals.values()]);
}
