import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { weekOf } from "../calendar/iso-week.ts";
import { holdsSocialSecurityNumber } from "../network/identifiers.ts";
import { readTable } from "./read-table.ts";
import { recordOf } from "./record-path.ts";
import type { Column } from "./table.ts";
import { type TableKind, tableKinds, tables } from "./tables.ts";
import { csvOf, writeTable } from "./write-table.ts";

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1980-01-01" as PlainDate, days));
const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const text = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .map((each) => each.normalize("NFC").trim())
  .filter((each) => each !== "" && !holdsSocialSecurityNumber(each) && !/[\u0080-\u009F\uFFFD]/.test(each));
const special: Record<string, fc.Arbitrary<unknown>> = {
  inseeCode: fc.constantFrom("23002", "2A004", "01004", "97411"),
  regionCode: fc.constantFrom("75", "24", "01"),
  homeDepartment: fc.constantFrom("01", "2B", "974"),
  birthYear: fc.integer({ min: 1930, max: 2010 }),
  vintage: fc.integer({ min: 1900, max: 2100 }),
  phone: fc.constant("01 99 00 00 01"),
  email: fc.constant("exemple@example.org"),
  rpps: fc.constantFrom("99900000006", "00900000006"),
  finess: fc.constantFrom("010003820", "010003812"),
  siren: fc.constant("123456782"),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
};

function valuesOf({ field, cell }: Column): fc.Arbitrary<unknown> {
  const own = special[field];
  if (own !== undefined) return own;
  switch (cell.kind) {
    case "choice":
      return fc.constantFrom(...cell.choices.map(({ code }) => code));
    case "dated choices":
      return fc.uniqueArray(
        fc.record(
          { kind: fc.constantFrom(...cell.choices.map(({ code }) => code)), validUntil: date },
          { requiredKeys: ["kind"] },
        ),
        { selector: ({ kind }) => kind },
      );
    case "date":
      return date;
    case "week":
      return date.map(weekOf);
    case "count":
      return fc.integer({ min: 1, max: 50 });
    case "decimal":
      return fc.double({ min: 0.001, max: 20, noNaN: true });
    case "identifier":
      return identifier;
    case "identifiers":
      return fc.uniqueArray(identifier, { maxLength: 4 });
    case "code":
    case "text":
      return text;
  }
}

const recordsOf = (kind: TableKind): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      ...tables[kind].columns.map((column) =>
        column.isRequired ? valuesOf(column) : fc.option(valuesOf(column), { nil: undefined }),
      ),
    )
    .map((values) => {
      const entries = tables[kind].columns.map(({ field }, index) => [field, values[index]] as const);
      const copied = tables[kind].columns.flatMap(({ field, sameAs }) =>
        sameAs === undefined ? [] : [[field, sameAs] as const],
      );
      const given = new Map(entries);
      for (const [field, sameAs] of copied) given.set(field, given.get(field) ?? given.get(sameAs));
      return tables[kind].schema.safeParse(recordOf(given));
    })
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

describe.each(tableKinds)("a file of %s", (kind) => {
  test("reads back as it was written, in both languages and with every delimiter", () => {
    const languages = fc.constantFrom("fr", "en");
    const delimiters = fc.constantFrom(";", ",", "\t");
    fc.assert(
      fc.property(recordsOf(kind), languages, delimiters, (record, language, delimiter) => {
        const cells = writeTable({ kind, rows: [record as never], language });
        const split = parse(csvOf({ rows: cells, delimiter }), { delimiter, columns: false });
        const outcome = readTable({
          kind,
          rows: split.map((row, index) => ({ line: index + 1, cells: row })),
        });
        expect(outcome).toMatchObject({ ok: true });
        expect(outcome.ok && outcome.value.rows.map(({ value }) => value)).toEqual([record]);
      }),
    );
  });

  test("is shown by examples that stand", () => {
    const { columns } = tables[kind];
    const shown = columns.filter(({ field }) => field !== "endsOn" && field !== "to");
    const rows = [shown.map(({ header }) => header.en), shown.map(({ example }) => example)];
    expect(readTable({ kind, rows: rows.map((cells, index) => ({ line: index + 1, cells })) })).toMatchObject(
      { ok: true },
    );
  });

  test("names each column once", () => {
    const { columns } = tables[kind];
    const names = columns.flatMap(({ header, alsoNamed = [] }) => [
      ...new Set([header.fr, header.en, ...alsoNamed]),
    ]);
    expect(names).toEqual([...new Set(names)]);
  });
});
