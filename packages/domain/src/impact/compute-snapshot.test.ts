import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWeeks, type IsoWeek, mondayOf, weekRange } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { centreSchema } from "../network/centre.ts";
import { lineId, lineSchema } from "../network/line.ts";
import { computeSnapshot } from "./compute-snapshot.ts";
import { computeFigures } from "./compute-figures.ts";
import type { NetworkFacts } from "./facts.ts";
import { guardFigures } from "./protection/guard-figures.ts";
import type { PublishedCount } from "./protection/settle-counts.ts";
import { networkScope, placeOfLine, scopeKey } from "./scope.ts";
import { isSmallCell } from "./suppression.ts";
import { combinationsOf } from "./testing/combinations-of.ts";

const first = "2023-W01" as IsoWeek;
const opening = mondayOf(first);
const weeks = weekRange({ from: first, count: 14 });
const centres = (["23002", "23020", "18052"] as const).map((inseeCode) =>
  centreSchema.parse({
    id: `c${inseeCode}`,
    name: inseeCode,
    inseeCode,
    regionCode: inseeCode.startsWith("23") ? "75" : "24",
    profile: "weekly-rotation",
    openedOn: opening,
  }),
);
const lines = centres.flatMap(({ id }) =>
  [1, 2].map((number) =>
    lineSchema.parse({
      centre: id,
      number,
      startsOn: opening,
      mode: "MIXED",
      terms: [{ from: opening, weeklyHours: 35, panelCap: 1200 }],
    }),
  ),
);
const lineWeeks = lines.flatMap((line) => weeks.map((week) => ({ line, week })));

const factsOf = (consultations: readonly number[]): NetworkFacts => ({
  centres,
  lines,
  doctors: [],
  assignments: [],
  activityWeeks: lineWeeks.map(({ line: { centre, number }, week }, index) => ({
    centre,
    line: number,
    week,
    consultations: consultations[index]!,
  })),
  panelCounts: [],
  feedback: [],
  indicators: [],
  teamPosts: [],
});
const scopesOf = new Map(
  lines.map((line) => {
    const centre = centres.find(({ id }) => id === line.centre)!;
    return [lineId(line), new Set(placeOfLine(centre, line).map(scopeKey))];
  }),
);

/** Which line-weeks a count of consultations adds up. */
const vectorOf = ({ scope, time }: Pick<PublishedCount, "scope" | "time">): number[] =>
  lineWeeks.map(({ line, week }) => {
    const isInside = scopesOf.get(lineId(line))!.has(scopeKey(scope));
    return isInside && mondayOf(week) >= time.from && mondayOf(week) < time.until ? 1 : 0;
  });
const countOf = (vector: readonly number[], facts: NetworkFacts): number =>
  vector.reduce((sum, times, index) => sum + times * facts.activityWeeks[index]!.consultations, 0);

const publishAll = (facts: NetworkFacts, days: readonly PlainDate[]): PublishedCount[] => {
  let published: PublishedCount[] = [];
  for (const [index, asOf] of days.entries()) {
    const { counts } = computeSnapshot({ facts, asOf, days: days.slice(0, index), published });
    published = [...published, ...counts];
  }
  return published;
};

const consultations = fc.array(fc.oneof(fc.nat(8), fc.nat(40), fc.constant(0)), {
  minLength: lineWeeks.length,
  maxLength: lineWeeks.length,
});
const days = fc
  .uniqueArray(fc.integer({ min: 20, max: 98 }), { minLength: 2, maxLength: 3 })
  .map((offsets) => offsets.sort((one, other) => one - other).map((offset) => addDays(opening, offset)));

describe("snapshots, one after another", () => {
  test("give away no small count, nor one between two of their moments, by sums and differences", () => {
    fc.assert(
      fc.property(consultations, days, (amounts, dates) => {
        const facts = factsOf(amounts);
        const published = publishAll(facts, dates).filter(({ name }) => name === "consultations");
        const isCombination = combinationsOf(published.filter(({ isShown }) => isShown).map(vectorOf));
        const moments = [...new Set(published.flatMap(({ time }) => [time.from, time.until]))].sort();
        const pieces = [...new Map(published.map(({ scope }) => [scopeKey(scope), scope])).values()].flatMap(
          (scope) =>
            moments.slice(1).map((until, index) => ({ scope, time: { from: moments[index]!, until } })),
        );
        for (const { threshold } of published.slice(0, 1))
          for (const vector of [...published, ...pieces].map(vectorOf))
            if (isSmallCell({ count: countOf(vector, facts), threshold }))
              expect(isCombination(vector)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a snapshot", () => {
  const facts = factsOf(lineWeeks.map(() => 50));
  const [one, two] = ["2023-02-01", "2023-03-06"] as [PlainDate, PlainDate];
  const before = computeSnapshot({ facts, asOf: one });
  const after = computeSnapshot({ facts, asOf: two, days: [one], published: before.counts });
  const monthsOf = ({ figures }: typeof before) =>
    [...new Set(figures.flatMap(({ period }) => (period === undefined ? [] : [period.from])))].sort();

  test("publishes a month once its last week is over, and once only", () => {
    // The week of 30 January counts in January and ends on 5 February.
    expect(monthsOf(before)).toEqual([]);
    expect(monthsOf(after)).toEqual(["2023-01-01", "2023-02-01"]);
    const next = addDays(two, 1);
    expect(
      monthsOf(computeSnapshot({ facts, asOf: next, days: [one, two], published: after.counts })),
    ).toEqual([]);
  });

  test("holds every scope that has lines, in catalogue order, and only figures that rest on something", () => {
    const scopes = new Set(after.figures.map(({ scope }) => scope.kind));
    expect(scopes).toEqual(new Set(["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"]));
    expect(after.figures.filter(({ n, suppressed }) => n === 0 && !suppressed)).toEqual([]);
    expect(after.figures.filter(({ missing }) => missing !== undefined)).toEqual([]);
  });

  test("keeps its own counts alone, for the next one", () => {
    const keys = new Set(before.counts.map((count) => JSON.stringify([count.name, count.scope, count.time])));
    expect(
      after.counts.filter(({ name, scope, time }) => keys.has(JSON.stringify([name, scope, time]))),
    ).toEqual([]);
    expect(after.counts.length).toBeGreaterThan(0);
  });
});

test("a figure asked for beside snapshots is withheld where it would give a small difference away", () => {
  const busy = (week: IsoWeek): number => (week === addWeeks(first, 5) ? 1 : 50);
  const facts = factsOf(lineWeeks.map(({ week }) => busy(week)));
  const { counts } = computeSnapshot({ facts, asOf: mondayOf(addWeeks(first, 5)) });
  const figuresOn = (day: PlainDate) =>
    computeFigures({ facts, scope: networkScope, asOf: day }).filter(
      ({ metric }) => metric === "consultations",
    );
  const days = [mondayOf(addWeeks(first, 5))];
  const beside = (day: PlainDate) =>
    guardFigures({ facts, asOf: day, days, published: counts })(figuresOn(day)).figures[0];
  // One week more than the snapshot has: six consultations in the whole network.
  expect(beside(mondayOf(addWeeks(first, 6)))).toMatchObject({ suppressed: true, value: undefined });
  expect(beside(mondayOf(addWeeks(first, 7)))).toMatchObject({ suppressed: false });
});
