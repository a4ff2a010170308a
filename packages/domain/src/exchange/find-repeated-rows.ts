import { type CellRefusal, refuseCell } from "./cell-refusal.ts";
import { valueAt } from "./record-path.ts";
import type { ReadRow, Table } from "./table.ts";

/** Rows of a file that say again, or otherwise, what an earlier line says: one refusal a row. */
export function findRepeatedRows<Row>(
  { unique, columns }: Table<Row>,
  rows: readonly ReadRow<Row>[],
): CellRefusal[] {
  const seen = unique.map(() => new Map<string, number>());
  return rows.flatMap(({ line, value }) => {
    const refusals = unique.flatMap(({ fields, among }, index): CellRefusal[] => {
      if (among?.(value) === false) return [];
      const key = fields.map((field) => String(valueAt(value, field))).join(" · ");
      const earlier = seen[index]?.get(key);
      if (earlier === undefined) {
        seen[index]?.set(key, line);
        return [];
      }
      const named = columns.filter(({ field }) => fields.includes(field));
      const inFrench = named.map(({ header }) => header.fr).join(" · ");
      const inEnglish = named.map(({ header }) => header.en).join(" · ");
      const expected = {
        fr: `Une seule ligne par : ${inFrench}.`,
        en: `A single row for each: ${inEnglish}.`,
      };
      return [
        refuseCell({
          code: "DUPLICATE_ROW",
          line,
          column: inFrench,
          value: key,
          expected,
          detail: String(earlier),
        }),
      ];
    });
    return refusals.slice(0, 1);
  });
}
