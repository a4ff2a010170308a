import fc from "fast-check";
import { expect, test } from "vitest";
import { generateFacts } from "../../bench/generate-facts.ts";
import { addWeeks, type IsoWeek, mondayOf, weekOf } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import type { Centre } from "../network/centre.ts";
import type { Line } from "../network/line.ts";
import { addMetrics, catalogue } from "./catalogue.ts";
import { computeGroupedFigures } from "./compute-figures.ts";
import type { NetworkFacts, Period } from "./facts.ts";
import { rollUpMonths, wholeMonths } from "./rollup-months.ts";
import { isRolledUp, rolledUpSums, type RollupRow, rollUpWeeks, rollupFingerprint } from "./rollups.ts";
import { networkScope, type ScopeKind } from "./scope.ts";
import { timeSteps } from "./spans.ts";
import { factsReadBy } from "./tally.ts";

const firstWeek = "2023-W01" as IsoWeek;
const weekCount = 40;
const sums = rolledUpSums(catalogue);
const kept = catalogue.filter(isRolledUp);

// Centres that open late and lines that begin and end on any day, so that weeks open and close within.
const networks = fc
  .record({
    seed: fc.nat(1000),
    centres: fc.integer({ min: 1, max: 3 }),
    doctors: fc.integer({ min: 3, max: 40 }),
    days: fc.array(fc.nat(300), { minLength: 8, maxLength: 8 }),
  })
  .map(({ seed, centres, doctors, days }): NetworkFacts => {
    const { facts } = generateFacts({ centres, doctors, seed, weeks: weekCount });
    const day = (index: number, offset = 0) =>
      addDays(mondayOf(firstWeek), (days[index % days.length] ?? 0) + offset);
    return {
      ...facts,
      centres: facts.centres.map((centre, index): Centre => ({ ...centre, openedOn: day(index, -100) })),
      lines: facts.lines.map(
        (line, index): Line => ({ ...line, startsOn: day(index + 1, -200), endsOn: day(index + 2, 120) }),
      ),
    };
  });
const ordinals = fc.integer({ min: 0, max: weekCount + 20 });
const days = ordinals.chain((week) =>
  fc.nat(6).map((day) => addDays(mondayOf(addWeeks(firstWeek, week)), day)),
);
const questions = fc.record({
  asOf: days,
  period: fc.option(
    fc
      .record({ from: days, length: fc.nat(400) })
      .map(({ from, length }) => ({ from, to: addDays(from, length) })),
    { nil: undefined },
  ),
  by: fc.record({
    time: fc.option(fc.constantFrom(...timeSteps), { nil: undefined }),
    place: fc.constantFrom<ScopeKind | undefined>(undefined, "DEPARTMENT", "CENTRE", "LINE"),
  }),
});
const weeks = ordinals.map((week) => addWeeks(firstWeek, week));

const onPaper = (rows: readonly RollupRow[]): RollupRow[] => JSON.parse(JSON.stringify(rows)) as RollupRow[];

test("a figure from rollups is the figure from the facts, whenever and however it is asked", () => {
  fc.assert(
    fc.property(networks, questions, weeks, (facts, question, through) => {
      const rows = onPaper(rollUpWeeks({ facts, sums, through }));
      const request = { metrics: catalogue, scope: networkScope, ...question };
      expect(computeGroupedFigures({ facts, ...request, rollups: { sums, through, rows } })).toEqual(
        computeGroupedFigures({ facts, ...request }),
      );
    }),
    { numRuns: 15 },
  );
});

test("a month that a question does not cut tells what its weeks tell", () => {
  fc.assert(
    fc.property(networks, questions, weeks, (facts, question, through) => {
      const byWeek = onPaper(rollUpWeeks({ facts, sums, through }));
      const byMonth = onPaper(rollUpMonths({ rows: byWeek, sums, through }));
      const told = addWeeks(weekOf(question.asOf), -1);
      const months = wholeMonths({
        moment: question,
        step: question.by.time,
        through: told < through ? told : through,
      });
      const isInMonth = ({ week }: RollupRow) =>
        months !== undefined && week >= (months.from ?? "") && week <= months.through;
      const rows = [...byMonth.filter(isInMonth), ...byWeek.filter((row) => !isInMonth(row))];
      const request = { metrics: catalogue, scope: networkScope, ...question };
      expect(computeGroupedFigures({ facts, ...request, rollups: { sums, through, rows } })).toEqual(
        computeGroupedFigures({ facts, ...request }),
      );
    }),
    { numRuns: 25 },
  );
});

test("the weeks of a year without cuts are read as twelve months at most and what is left at the ends", () => {
  const facts = generateFacts({ centres: 1, doctors: 5, seed: 1, weeks: 60 }).facts;
  const rows = rollUpWeeks({ facts, sums, through: "2023-W52" as IsoWeek });
  const byMonth = rollUpMonths({ rows, sums, through: "2023-W50" as IsoWeek });
  expect(new Set(byMonth.map(({ week }) => week)).size).toBe(11);
  const period = { from: "2023-01-01" as PlainDate, to: "2023-12-31" as PlainDate } satisfies Period;
  const moment = { asOf: "2024-01-01" as PlainDate, period };
  const through = "2023-W52" as IsoWeek;
  expect(wholeMonths({ moment, step: "MONTH", through })).toEqual({ from: "2023-W01", through });
  expect(wholeMonths({ moment, step: "WEEK", through })).toBeUndefined();
});

test("of the weeks that are rolled up, the facts need not be there any more", () => {
  fc.assert(
    fc.property(networks, questions, weeks, (facts, question, through) => {
      const rows = onPaper(rollUpWeeks({ facts, sums, through }));
      const gone = addWeeks(weekOf(question.asOf), -1);
      const last = gone < through ? gone : through;
      const later = <Row extends { readonly week: IsoWeek }>(all: readonly Row[] = []): Row[] =>
        all.filter(({ week }) => week > last);
      const left: NetworkFacts = {
        ...facts,
        doctors: [],
        assignments: later(facts.assignments),
        activityWeeks: later(facts.activityWeeks),
        closedWeeks: later(facts.closedWeeks),
      };
      const request = { metrics: kept, scope: networkScope, ...question };
      expect(computeGroupedFigures({ facts: left, ...request, rollups: { sums, through, rows } })).toEqual(
        computeGroupedFigures({ facts, ...request }),
      );
    }),
    { numRuns: 25 },
  );
});

test("a week that passes adds its rows to those before it", () => {
  fc.assert(
    fc.property(networks, weeks, weeks, (facts, one, other) => {
      const [after, through] = one < other ? [one, other] : [other, one];
      const byWeek = (rows: readonly RollupRow[]) =>
        [...rows].sort((a, b) => (`${a.line} ${a.week}` < `${b.line} ${b.week}` ? -1 : 1));
      const before = rollUpWeeks({ facts, sums, through: after });
      const since = rollUpWeeks({ facts, sums, through, after });
      expect(byWeek([...before, ...since])).toEqual(byWeek(rollUpWeeks({ facts, sums, through })));
    }),
    { numRuns: 20 },
  );
});

test("rollups are out of date once a kept metric is defined anew, joins or leaves", () => {
  const fingerprint = rollupFingerprint(catalogue);
  const [first] = kept;
  const anew = catalogue.map((metric) =>
    metric === first ? { ...metric, since: metric.since + 1 } : metric,
  );
  expect(rollupFingerprint(anew)).not.toBe(fingerprint);
  expect(rollupFingerprint(catalogue.filter((metric) => metric !== first))).not.toBe(fingerprint);
  const joined = addMetrics(catalogue, [{ ...first!, key: "another" }]);
  expect(joined.ok && rollupFingerprint(joined.value)).not.toBe(fingerprint);
});

test.each(catalogue.map((metric) => [metric.key, metric] as const))(
  "%s is computed from the facts that it says it reads, and from no other",
  (_, metric) => {
    const { facts, asOf } = generateFacts({ centres: 3, doctors: 20, seed: 7, weeks: weekCount });
    const read = new Set<string>([...factsReadBy([metric]), "centres", "lines"]);
    const none = (kind: string) => (kind === "travel" ? undefined : []);
    const alone = Object.fromEntries(
      Object.entries(facts).map(([kind, value]) => [kind, read.has(kind) ? value : none(kind)]),
    ) as unknown as NetworkFacts;
    const place = metric.scopes.includes("DEPARTMENT") ? "DEPARTMENT" : "NETWORK";
    const figuresFrom = (some: NetworkFacts) => {
      const by = { time: "QUARTER", place } as const;
      const figures = computeGroupedFigures({
        facts: some,
        metrics: [metric],
        scope: networkScope,
        asOf,
        by,
      });
      // Places of which other facts alone know are left aside.
      return figures.filter(({ scope }) => ["", "23", "18", "87"].includes(scope.code));
    };
    expect(figuresFrom(alone).length).toBeGreaterThan(0);
    expect(figuresFrom(alone)).toEqual(figuresFrom(facts));
  },
);
