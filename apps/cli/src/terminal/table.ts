import Table from "cli-table3";

/** One column: prose wraps to the width of the terminal, numbers stand right. */
export interface TableColumn {
  readonly title: string;
  readonly holds?: "prose" | "number";
}

const gap = 2;
const narrowestProse = 16;
const noLines = ["top", "mid", "bottom", "left", "right"].flatMap((side) => [
  side,
  ...["top", "mid", "bottom", "left", "right"].map((other) => `${side}-${other}`),
]);
const blank = { ...Object.fromEntries(noLines.map((name) => [name, ""])), middle: "" };

// The type says number; it is undefined when the output is not a terminal.
const terminalWidth = () => process.stdout.columns as number | undefined;

const total = (widths: readonly number[]) => widths.reduce((sum, each) => sum + each, 0);
const longestLine = (cell: string) => Math.max(...cell.split("\n").map(({ length }) => length));

/** The width of every column, gap included; prose shares what the others leave of the terminal. */
function widthsOf(
  columns: readonly TableColumn[],
  { rows, width }: { rows: readonly (readonly string[])[]; width: number | undefined },
): number[] {
  const natural = columns.map(
    ({ title }, at) => Math.max(title.length, ...rows.map((row) => longestLine(row[at] ?? ""))) + gap,
  );
  if (width === undefined || total(natural) <= width) return natural;
  const isProse = (at: number) => columns[at]?.holds === "prose";
  const rest = width - total(natural.filter((_, at) => !isProse(at)));
  const wanted = total(natural.filter((_, at) => isProse(at)));
  return natural.map((each, at) =>
    isProse(at) ? Math.min(each, Math.max(narrowestProse, Math.floor((rest * each) / wanted))) : each,
  );
}

/** Draws a table; `width` is the terminal's, absent when nobody watches (then nothing wraps). */
export function drawTable({
  columns,
  rows,
  width = terminalWidth(),
}: {
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  width?: number | undefined;
}): string {
  const colWidths = widthsOf(columns, { rows, width });
  const table = new Table({
    chars: blank,
    colWidths,
    colAligns: columns.map(({ holds }) => (holds === "number" ? "right" : "left")),
    wordWrap: true,
    style: { "padding-left": 0, "padding-right": gap, head: [], border: [] },
  });
  const titles = columns.map(({ title }) => title);
  const underlines = colWidths.map((each) => "─".repeat(each - gap));
  table.push(titles, underlines, ...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
