import { lineId } from "../network/line.ts";
import { type CellRefusal, refuseCell, type TableCode } from "./cell-refusal.ts";
import { expectationOf } from "./expectation.ts";
import { valueAt } from "./record-path.ts";
import { nearestOf } from "./spelling.ts";
import type { ReadRow, ReferenceKind, Table } from "./table.ts";
import { type TableKind, type TableRows, tables } from "./tables.ts";

/** The identifiers that a file may refer to; a line's is `<centre>-<number>`. */
export type KnownRecords = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

const codes: Record<ReferenceKind, TableCode> = {
  centre: "UNKNOWN_CENTRE",
  line: "UNKNOWN_LINE",
  doctor: "UNKNOWN_DOCTOR",
  profile: "UNKNOWN_PROFILE",
};

function referredIds(kind: ReferenceKind, row: unknown, field: string): readonly string[] {
  const value = valueAt(row, field);
  const centre = valueAt(row, "centre");
  if (kind === "line" && typeof value === "number" && typeof centre === "string")
    return [lineId({ centre, number: value })];
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");
}

/**
 * Checks that what a read file refers to is known: centres, lines, doctors, profiles. Each refusal
 * names the nearest known identifier. A line of an unknown centre is refused once, for its centre.
 */
export function checkReferences<Kind extends TableKind>({
  kind,
  rows,
  known,
}: {
  kind: Kind;
  rows: readonly ReadRow<TableRows[Kind]>[];
  known: KnownRecords;
}): CellRefusal[] {
  const table: Table<TableRows[Kind]> = tables[kind];
  // A file repeats its identifiers: each is looked up once.
  const nearest = new Map<string, string | undefined>();
  const nearestKnown = (to: ReferenceKind, id: string): string | undefined => {
    const key = `${to} ${id}`;
    if (!nearest.has(key)) nearest.set(key, nearestOf(id, [...known[to]]));
    return nearest.get(key);
  };
  return rows.flatMap(({ line, value }) => {
    const refusals = table.columns.flatMap((column) => {
      const { refersTo, field, header } = column;
      if (refersTo === undefined) return [];
      return referredIds(refersTo, value, field)
        .filter((id) => !known[refersTo].has(id))
        .map((id) =>
          refuseCell({
            code: codes[refersTo],
            line,
            column: header.fr,
            value: id,
            expected: expectationOf(column),
            detail: nearestKnown(refersTo, id),
          }),
        );
    });
    const isCentreRefused = refusals.some(({ code }) => code === "UNKNOWN_CENTRE");
    return refusals.filter(({ code }) => code !== "UNKNOWN_LINE" || !isCentreRefused);
  });
}
