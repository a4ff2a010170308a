import { expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import type { TableKind } from "./tables.ts";

const read = (kind: TableKind, ...rows: string[]) => {
  const outcome = readTable({
    kind,
    rows: rows.map((row, index) => ({ line: index + 1, cells: row.split(";") })),
  });
  return outcome.ok ? outcome.value.rows.map(({ value }) => value) : outcome.refusal;
};

it("reads why a line is closed in a week from a short list, never from a free text", () => {
  const header = "centre;ligne;semaine;raison";
  expect(read("closed-weeks", header, "ajain;1;2024-S52;Congés")).toEqual([
    { centre: "ajain", line: 1, week: "2024-W52", reason: "HOLIDAYS" },
  ]);
  expect(read("closed-weeks", header, "ajain;1;2024-S52;coordinatrice malade")).toMatchObject([
    { code: "NOT_IN_LIST", line: 2 },
  ]);
});

it("reads continuity as sums over patients, none of which exceeds their number", () => {
  const header = "centre;date;niveau;patients;somme UPC;somme COC;somme SECON;somme MMCI";
  const [report] = read("continuity", header, "ajain;31/12/2023;Médecin;120;40,5;12;0;30,25");
  expect(report).toEqual({
    centre: "ajain",
    on: "2023-12-31",
    level: "DOCTOR",
    patients: 120,
    sums: { upc: 40.5, coc: 12, secon: 0, mmci: 30.25 },
  });
  expect(read("continuity", header, "ajain;31/12/2023;Centre;120;120,5;12;0;30")).toMatchObject([
    { code: "PART_OVER_WHOLE", column: "somme UPC" },
  ]);
  expect(read("continuity", `${header};patient`, "ajain;31/12/2023;Centre;1;1;1;1;1;x")).toMatchObject([
    { code: "PATIENT_IDENTITY_COLUMN" },
  ]);
});

it("reads a commune's minutes to a centre once", () => {
  const header = "commune;région;habitants;centre;minutes";
  const row = "23020;75;355;ajain;38,5";
  expect(read("travel-times", header, row)).toEqual([
    { inseeCode: "23020", regionCode: "75", population: 355, centre: "ajain", minutes: 38.5 },
  ]);
  expect(read("travel-times", header, row, "23020;75;355;ajain;40")).toMatchObject([
    { code: "DUPLICATE_ROW", line: 3 },
  ]);
});
