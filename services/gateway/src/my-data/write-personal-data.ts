import { csvOf } from "@ms/domain";
import type { PersonalData } from "./my-data.loader.ts";

/** The forms in which a doctor takes her data away. */
export const exportFormats = ["JSON", "CSV"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
};

// One row a value: which part of the data, which entry of it, which field, and what it holds.
function rowsOf(data: PersonalData): string[][] {
  const rows: string[][] = [];
  for (const [part, value] of Object.entries(data)) {
    if (!Array.isArray(value)) rows.push([part, "", "", cellOf(value)]);
    else
      for (const [number, entry] of value.entries())
        for (const [field, cell] of Object.entries(entry as object))
          rows.push([part, String(number + 1), field, cellOf(cell)]);
  }
  return rows;
}

/** The text of an export: JSON, or CSV with a byte-order mark, as spreadsheets want it. */
export const writePersonalData = (data: PersonalData, format: ExportFormat): string =>
  format === "JSON"
    ? JSON.stringify(data, null, 2)
    : `\uFEFF${csvOf({ rows: [["part", "entry", "field", "value"], ...rowsOf(data)], delimiter: ";" })}`;
