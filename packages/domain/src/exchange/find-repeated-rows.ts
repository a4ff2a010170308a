import { type CellRefusal, refuseCell } from "./cell-refusal.ts";
import type { RowReading } from "./read-row.ts";
import { valueAt } from "./record-path.ts";
import type { Table } from "./table.ts";

/**
 * Rows of a file that say again, or otherwise, what an earlier line says: one refusal a row. Rows
 * that do not stand count too, so that everything is said at once.
 */
export function findRepeatedRows<Row>(
  { unique, columns }: Table<Row>,
  rows: readonly RowReading<Row>[],
): CellRefusal[] {
  const seen = unique.map(() => new Map<string, number>());
  return rows.flatMap(({ line, record, value }) => {
    const refusals = unique.flatMap(({ fields, among }, index): CellRefusal[] => {
      const parts = fields.map((field) => valueAt(record, field));
      const isAmong = value === undefined || among === undefined || among(value);
      if (!isAmong || parts.includes(undefined)) return [];
      const key = parts.join(" · ");
      const earlier = seen[index]?.get(key);
      if (earlier === undefined) {
        seen[index]?.set(key, line);
        return [];
      }
      const named = columns.filter(({ field }) => fields.includes(field));
      const column = named.map(({ header }) => header.fr).join(" · ");
      const inEnglish = named.map(({ header }) => header.en).join(" · ");
      const expected = { fr: `Une seule ligne par : ${column}.`, en: `A single row for each: ${inEnglish}.` };
      return [
        refuseCell({ code: "DUPLICATE_ROW", line, column, value: key, expected, detail: String(earlier) }),
      ];
    });
    return refusals.slice(0, 1);
  });
}
