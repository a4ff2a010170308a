import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import { type CellRefusal, refuseCell } from "./cell-refusal.ts";
import { expectationOf, expectedColumns } from "./expectation.ts";
import { findRepeatedRows } from "./find-repeated-rows.ts";
import { readHeader } from "./read-header.ts";
import { readRow, type RowReading } from "./read-row.ts";
import { valueAt } from "./record-path.ts";
import { cleanCell, type SourceRow } from "./source-row.ts";
import type { ReadRow, Table } from "./table.ts";
import { type TableKind, type TableRows, tables } from "./tables.ts";

/** A file that stands whole: its rows, and what deserves a second look. */
export interface TableReading<Row> {
  readonly rows: readonly ReadRow<Row>[];
  readonly warnings: readonly CellRefusal[];
}

/**
 * Reads a file of the network, its first row the header: every row stands and is returned, or the
 * file is refused whole with everything that does not stand, in the order of its lines. Rows without
 * any value are left out; references to other records are for {@link checkReferences}.
 *
 * `rows` are decoded and split outside, each with the line it begins on, cells beyond the header
 * kept (csv-parse: `info: true, relax_column_count: true, relax_quotes: true`).
 */
export function readTable<Kind extends TableKind>({
  kind,
  rows,
}: {
  kind: Kind;
  rows: readonly SourceRow[];
}): Outcome<TableReading<TableRows[Kind]>, readonly CellRefusal[]> {
  const table: Table<TableRows[Kind]> = tables[kind];
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cleanCell(cell) !== ""));
  const expected = expectedColumns(table);
  if (header === undefined || body.length === 0)
    return refuse([
      refuseCell({ code: "NO_ROWS", line: header?.line ?? 1, column: "", value: "", expected }),
    ]);
  const { columns, width, refusals: headerRefusals } = readHeader(table, header);
  const misshapen: CellRefusal[] = [];
  const readings: RowReading<TableRows[Kind]>[] = [];
  for (const row of body) {
    const isBeyond = row.cells.slice(width).some((cell) => cleanCell(cell) !== "");
    if (isBeyond || row.cells.length < width) {
      const detail = String(row.cells.length);
      misshapen.push(
        refuseCell({ code: "WRONG_CELL_COUNT", line: row.line, column: "", value: detail, expected, detail }),
      );
    } else readings.push(readRow(table, columns, row));
  }
  const refusals = [
    ...headerRefusals,
    ...misshapen,
    ...readings.flatMap((reading) => reading.refusals),
    ...findRepeatedRows(table, readings),
  ];
  if (refusals.length > 0) return refuse(refusals.sort((one, other) => one.line - other.line));
  const read = readings.flatMap(({ line, value }) => (value === undefined ? [] : [{ line, value }]));
  return accept({ rows: read, warnings: read.flatMap((row) => findDoubts(table, row)) });
}

function findDoubts<Row>(table: Table<Row>, { line, value }: ReadRow<Row>): CellRefusal[] {
  const doubt = table.doubt?.(value);
  const column = table.columns.find(({ field }) => field === doubt?.field);
  if (doubt === undefined || column === undefined) return [];
  return [
    refuseCell({
      code: doubt.code,
      line,
      column: column.header.fr,
      value: String(valueAt(value, column.field)),
      expected: expectationOf(column),
    }),
  ];
}
