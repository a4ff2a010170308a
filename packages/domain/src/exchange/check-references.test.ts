import { expect, test } from "vitest";
import { checkReferences } from "./check-references.ts";
import { readTable } from "./read-table.ts";

const known = {
  centre: new Set(["ajain", "bellegarde"]),
  line: new Set(["ajain-1", "bellegarde-1", "bellegarde-2"]),
  doctor: new Set(["d001"]),
  profile: new Set(["weekly-rotation"]),
};

test("what a file refers to is known, or refused with the nearest that is", () => {
  const cells = [
    ["centre", "line", "week", "doctor"],
    ["ajain", "1", "2024-W06", "d001"],
    ["ajian", "1", "2024-W07", "d001"],
    ["ajain", "2", "2024-W08", "d001"],
    ["ajain", "1", "2024-W09", "zzz"],
  ];
  const read = readTable({
    kind: "assignments",
    rows: cells.map((row, index) => ({ line: index + 1, cells: row })),
  });
  const rows = read.ok ? read.value.rows : [];
  const refusals = checkReferences({ kind: "assignments", rows, known });
  expect(refusals.map(({ code, line, value, message }) => [code, line, value, message.fr])).toEqual([
    ["UNKNOWN_CENTRE", 3, "ajian", "Ce centre n’est pas connu. Vouliez-vous dire « ajain » ?"],
    [
      "UNKNOWN_LINE",
      4,
      "ajain-2",
      "Cette ligne de médecin n’est pas connue. Vouliez-vous dire « ajain-1 » ?",
    ],
    ["UNKNOWN_DOCTOR", 5, "zzz", "Ce médecin n’est pas connu."],
  ]);
});
