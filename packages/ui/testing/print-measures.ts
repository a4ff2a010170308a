/** What was measured, how much, and what one aims at. */
export type Line = readonly [what: string, measured: number, aim: string];

/** Prints a table of measures. */
export function printMeasures(title: string, lines: readonly Line[]): void {
  const cells = [
    [title, "measured", "aim"],
    ...lines.map(([what, measured, aim]) => [
      what,
      measured.toLocaleString("en", { maximumFractionDigits: measured < 100 ? 1 : 0 }),
      aim,
    ]),
  ];
  for (const [what = "", measured = "", aim = ""] of cells)
    console.log(`${what.padEnd(46)}${measured.padStart(10)}${aim.padStart(14)}`);
}
