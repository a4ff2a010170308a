import { type CellRefusal, refuseCell } from "./cell-refusal.ts";
import { expectedColumns } from "./expectation.ts";
import { isIdentityHeader } from "./patient-identity.ts";
import { cleanCell, type SourceRow } from "./source-row.ts";
import { nearestOf, spellingOf } from "./spelling.ts";
import type { Column, Table } from "./table.ts";

/** A column where the file has it, under the name that the file gives it. */
export interface PlacedColumn {
  readonly column: Column;
  readonly position: number;
  readonly written: string;
}

const namesOf = ({ field, header, alsoNamed = [] }: Column): readonly string[] => [
  header.fr,
  header.en,
  ...alsoNamed,
  field,
];

/** Finds each header's column; refuses the unknown, the twice named, the missing and the identifying. */
export function readHeader<Row>(
  table: Pick<Table<Row>, "columns">,
  { line, cells }: SourceRow,
): {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly refusals: readonly CellRefusal[];
} {
  const names = cells.map(cleanCell);
  const width = names.findLastIndex((name) => name !== "") + 1;
  const columns: PlacedColumn[] = [];
  const refusals: CellRefusal[] = [];
  const expected = expectedColumns(table);
  for (const [position, written] of names.slice(0, width).entries()) {
    const where = { line, column: written, value: written, expected };
    const column = table.columns.find((each) =>
      namesOf(each).some((name) => spellingOf(name) === spellingOf(written)),
    );
    if (column === undefined) {
      const nearest = nearestOf(
        written,
        table.columns.map(({ header }) => header.fr).concat(table.columns.map(({ header }) => header.en)),
      );
      refusals.push(
        isIdentityHeader(written)
          ? refuseCell({ code: "PATIENT_IDENTITY_COLUMN", ...where })
          : refuseCell({ code: "UNKNOWN_COLUMN", ...where, detail: nearest }),
      );
    } else if (columns.some((placed) => placed.column === column))
      refusals.push(refuseCell({ code: "DUPLICATE_COLUMN", ...where }));
    else columns.push({ column, position, written });
  }
  for (const column of table.columns)
    if (column.isRequired && columns.every((placed) => placed.column !== column))
      refusals.push(
        refuseCell({ code: "COLUMN_MISSING", line, column: column.header.fr, value: "", expected }),
      );
  return { columns, width, refusals };
}
