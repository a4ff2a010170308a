import { expect, test } from "vitest";
import { cleanCell, detectDelimiter, hasControlCharacters, isFormula } from "./source-row.ts";

test.each([
  ["centre;ETP", ";"],
  ["centre;valeur;0,95", ";"],
  ["centre,line,week", ","],
  ["centre\tETP\t0,95", "\t"],
  ['"centre, ligne";ETP', ";"],
  ["0,95;1", ";"],
  ["centre", ";"],
])("the first line %j is split at %j", (line, delimiter) => {
  expect(detectDelimiter(line)).toBe(delimiter);
});

test.each([
  ['="007"', "007"],
  ["\u202F 1 200\u00A0", "1 200"],
  ['"ajain"', "ajain"],
  ["'=A1", "=A1"],
  ["\u008Cillet, l\u0092Ordre, 5 \u0080", "Œillet, l’Ordre, 5 €"],
  ["l'Ordre", "l'Ordre"],
])("a spreadsheet's %j is the value %j", (written, value) => {
  expect(cleanCell(written)).toBe(value);
});

test.each([
  ["=A1", true],
  ['="=A1"', true],
  ["@SUM(A1)", true],
  ["+A1", true],
  ["-A1", true],
  ["'=A1", false],
  ["-1,5", false],
  ["+33 1 99 00 00 01", false],
  ["-", false],
  ['="007"', false],
])("whether %j would run as a formula: %j", (written, runs) => {
  expect(isFormula(written)).toBe(runs);
});

test.each([
  ["aja\u0000in", true],
  ["aja\u007Fin", true],
  ["two\r\nlines\tand a tab", false],
  ["Œillet\u00A0!", false],
])("whether %j holds characters that nobody sees: %j", (written, holds) => {
  expect(hasControlCharacters(written)).toBe(holds);
});
