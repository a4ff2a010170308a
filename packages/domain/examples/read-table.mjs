// Reads a file as French spreadsheets write them; what does not stand is told line by line.
import { detectDelimiter, readTable } from "@ms/domain";
import { parse } from "csv-parse/sync";

const read = (/** @type {string} */ text) => {
  const delimiter = detectDelimiter(text.split("\n")[0] ?? "");
  const records = parse(text, { delimiter, info: true, relax_column_count: true, relax_quotes: true });
  // With `info`, csv-parse hands each record on with the line that it stands on.
  const rows = /** @type {any[]} */ (records).map(({ record, info }) => ({
    line: info.lines,
    cells: record,
  }));
  return readTable({ kind: "panel", rows });
};

const good = read("Centre;Date;Inscrits;ALD\nexemple;30/06/2023;1 150;196\n");
if (good.ok) console.log(good.value.rows);

const mistaken = read("Centre;Date;Inscrits;ALD\nexemple;31/02/2023;1 150;196\nexemple;30/06/2023;150;196\n");
if (!mistaken.ok)
  for (const { line, column, value, code, message } of mistaken.refusal)
    console.log(`line ${line}, ${column} “${value}”: ${code}. ${message.en}`);
