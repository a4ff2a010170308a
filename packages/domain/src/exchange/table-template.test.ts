import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { tableTemplate } from "./table-template.ts";
import { tableKinds, tables } from "./tables.ts";

test.each(tableKinds)(
  "a template of %s has the header that an import knows, and an example of nobody",
  (kind) => {
    for (const language of ["fr", "en"] as const) {
      const [header, ...none] = tableTemplate({ kind, language });
      expect([header, none]).toEqual([tables[kind].columns.map((column) => column.header[language]), []]);
      const rows = tableTemplate({ kind, language, withExample: true });
      const reading = readTable({ kind, rows: rows.map((cells, index) => ({ line: index + 1, cells })) });
      expect(reading.ok && reading.value.rows.length).toBe(1);
      expect(rows[1]?.join(" ")).toMatch(/exemple/i);
    }
  },
);
