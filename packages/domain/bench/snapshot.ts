// npm run bench -- snapshot: what a network publishes for the first time, then each month. CPU time of all threads.
import { addDays, type PlainDate } from "../src/calendar/plain-date.ts";
import { computeSnapshot } from "../src/impact/compute-snapshot.ts";
import type { PublishedCount } from "../src/impact/protection/settle-counts.ts";
import { generateFacts } from "./generate-facts.ts";
import { cpuSeconds } from "./own-process.ts";

const sizes = [15, 50, 150];
const daysBefore = [61, 30, 0];

const row = (cells: readonly unknown[]): string => cells.map((cell) => String(cell).padStart(11)).join("");

console.log(
  "Two lines a centre, 156 weeks; the first snapshot holds every month, the next ones the new ones",
);
console.log(row(["centres", "as of", "figures", "counts", "small", "withheld", "CPU s"]));
const first: number[] = [];
for (const centres of sizes) {
  const { facts, asOf } = generateFacts({ centres, doctors: Math.round((centres * 10_000) / 150), seed: 1 });
  let published: readonly PublishedCount[] = [];
  const days: PlainDate[] = [];
  for (const before of daysBefore) {
    const day = addDays(asOf, -before);
    const start = process.cpuUsage();
    const { figures, counts } = computeSnapshot({ facts, asOf: day, days, published });
    const seconds = cpuSeconds(start);
    if (days.length === 0) first.push(seconds);
    const small = counts.filter(({ count, threshold }) => count < threshold).length;
    const withheld = counts.filter(({ isShown }) => !isShown).length;
    console.log(row([centres, day, figures.length, counts.length, small, withheld, seconds.toFixed(2)]));
    published = [...published, ...counts];
    days.push(day);
  }
}
const exponent = Math.log(first.at(-1)! / first[0]!) / Math.log(sizes.at(-1)! / sizes[0]!);
console.log(`cost of the first grows as the number of centres to the power ${exponent.toFixed(2)}`);
