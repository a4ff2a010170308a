import type { Doctor } from "../network/doctor.ts";
import type { Line } from "../network/line.ts";
import type { Language } from "../shared/text.ts";
import { valueAt } from "./record-path.ts";
import { type TableKind, type TableRows, tables } from "./tables.ts";
import { writeTable } from "./write-table.ts";

const byDay = (one: { readonly from: string }, other: { readonly from: string }): number =>
  one.from < other.from ? -1 : 1;

/** A record once for each of its periods, as rows hold one: the oldest first. */
const periods: { readonly [Kind in TableKind]?: (record: TableRows[Kind]) => readonly TableRows[Kind][] } = {
  lines: (line: Line) => [...line.terms].sort(byDay).map((each) => ({ ...line, terms: [each] })),
  doctors: (doctor: Doctor) =>
    [...doctor.statuses].sort(byDay).map((each) => ({ ...doctor, statuses: [each] })),
};

type Key = readonly (string | number)[];

function compareKeys(one: Key, other: Key): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}

/**
 * The files of records of a kind, each as its rows, header first: in the order of their keys, whatever
 * order they come in. Imported one after another into a network that has what they refer to, they make
 * the same records. One file does, but for doctors whose status changed: their second status stands in a
 * second file, and so on.
 */
export function tableFiles<Kind extends TableKind>({
  kind,
  records,
  language,
}: {
  kind: Kind;
  records: readonly TableRows[Kind][];
  language: Language;
}): string[][][] {
  const split = periods[kind] ?? ((record: TableRows[Kind]) => [record]);
  const fields = tables[kind].unique[0]?.fields ?? [];
  const keyed = records
    .flatMap((record) => split(record))
    .map((row) => ({ row, key: fields.map((field) => valueAt(row, field) as string | number) }))
    .sort((one, other) => compareKeys(one.key, other.key));
  const files: TableRows[Kind][][] = [];
  let [before, file]: [Key | undefined, number] = [undefined, 0];
  for (const { row, key } of keyed) {
    file = before !== undefined && compareKeys(before, key) === 0 ? file + 1 : 0;
    before = key;
    (files[file] ??= []).push(row);
  }
  return files.map((rows) => writeTable({ kind, rows, language }));
}
