// npm run bench -- impact: every metric of the catalogue, from facts in memory. CPU time of all threads.
import { catalogue } from "../src/impact/catalogue.ts";
import { computeGroupedFigures, figuresIn } from "../src/impact/compute-figures.ts";
import type { NetworkFacts } from "../src/impact/facts.ts";
import { networkScope } from "../src/impact/scope.ts";
import { tallyFacts } from "../src/impact/tally.ts";
import { addDays, type PlainDate } from "../src/calendar/plain-date.ts";
import { generateFacts } from "./generate-facts.ts";

const sizes = [
  { centres: 150, doctors: 10_000, runs: 25 },
  { centres: 500, doctors: 33_333, runs: 9 },
  { centres: 1_500, doctors: 100_000, runs: 5 },
];
interface Network {
  readonly facts: NetworkFacts;
  readonly asOf: PlainDate;
}

// The network by month and each centre over the whole period, from one reading of the facts.
function byMonthAndByCentre({ facts, asOf }: Network): number {
  const period = { from: facts.lines[0]!.startsOn, to: addDays(asOf, -1) };
  const tally = tallyFacts({ facts, metrics: catalogue, moment: { asOf, period }, step: "MONTH" });
  const months = tally.spans.flatMap((_, span) => figuresIn({ tally, scope: networkScope, span }));
  const centres = tally.places
    .scopesOf("CENTRE", networkScope)
    .flatMap((scope) => figuresIn({ tally, scope }));
  return months.length + centres.length;
}

const byMonthOfCentres = ({ facts, asOf }: Network): number =>
  computeGroupedFigures({ facts, scope: networkScope, asOf, by: { time: "MONTH", place: "CENTRE" } }).length;

const groupings = { "by month, by centre": byMonthAndByCentre, "by month × centre": byMonthOfCentres };

function measure(work: () => number): { seconds: number; figures: number } {
  const before = process.cpuUsage();
  const figures = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, figures };
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(11))).join("");

console.log(
  `${String(catalogue.length)} metrics, two lines a centre, 156 weeks; the first run, and the median of all`,
);
console.log(row(["grouping", "centres", "doctors", "runs", "figures", "first CPU s", "CPU s", "peak MB"]));
const measured = new Map<string, { readonly centres: number; readonly seconds: number }[]>();
for (const { centres, doctors, runs } of sizes) {
  const network = generateFacts({ centres, doctors, seed: 1 });
  for (const [name, group] of Object.entries(groupings)) {
    const found = Array.from({ length: runs }, () => measure(() => group(network)));
    const sorted = found.map(({ seconds }) => seconds).sort((one, other) => one - other);
    const seconds = sorted[sorted.length >> 1]!;
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      row(
        [
          name,
          centres,
          doctors,
          runs,
          found[0]!.figures,
          found[0]!.seconds.toFixed(2),
          seconds.toFixed(2),
          peak.toFixed(0),
        ].map(String),
      ),
    );
    measured.set(name, [...(measured.get(name) ?? []), { centres, seconds }]);
  }
}
for (const [name, found] of measured) {
  const [small, large] = [found[0]!, found.at(-1)!];
  const exponent = Math.log(large.seconds / small.seconds) / Math.log(large.centres / small.centres);
  console.log(`${name}: cost grows as the number of centres to the power ${exponent.toFixed(2)}`);
}
