import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateFacts } from "../../bench/generate-facts.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { catalogue } from "./catalogue.ts";
import { computeFigures, computeGroupedFigures } from "./compute-figures.ts";
import type { Figure } from "./figure.ts";
import { networkScope } from "./scope.ts";
import { splitPeriod } from "./spans.ts";
import { isState } from "./tally.ts";

const networks = fc
  .record({
    seed: fc.nat(1000),
    centres: fc.integer({ min: 1, max: 4 }),
    doctors: fc.integer({ min: 3, max: 40 }),
  })
  .map(({ seed, centres, doctors }) => generateFacts({ centres, doctors, seed, weeks: 40 }));
const few = { numRuns: 15 };
const key = ({ metric, scope, period }: Figure): string => JSON.stringify([metric, scope, period]);
const aboutValue = ({ value, n, missing }: Figure) => ({ value, n, missing: missing?.code });

describe("figures by month and by centre", () => {
  test("are those that one would get by asking for each month of each centre alone", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const period = { from: "2023-02-10" as PlainDate, to: addDays(asOf, 40) };
        const grouped = computeGroupedFigures({
          facts,
          scope: networkScope,
          asOf,
          period,
          by: { time: "QUARTER", place: "CENTRE" },
        });
        const months = splitPeriod({ period, step: "QUARTER" });
        const alone = facts.centres.flatMap(({ id }) =>
          months.flatMap((month) => {
            const scope = { kind: "CENTRE", code: id } as const;
            const on = month.to < asOf ? month.to : asOf;
            const events = catalogue.filter((metric) => !isState(metric));
            const states = catalogue.filter(isState);
            return [
              ...computeFigures({ facts, metrics: events, scope, asOf, period: month }),
              ...computeFigures({ facts, metrics: states, scope, asOf: on, period: month }),
            ].filter(({ period: of }) => of === undefined || of.from <= asOf);
          }),
        );
        const found = new Map(grouped.map((figure) => [key(figure) + figure.asOf, figure]));
        for (const figure of alone.filter(({ metric }) => metric !== "fillRate"))
          if (found.get(key(figure) + figure.asOf)?.missing?.code !== "NOT_YET")
            expect(aboutValue(found.get(key(figure) + figure.asOf)!)).toEqual(aboutValue(figure));
      }),
      { numRuns: 5 },
    );
  });

  test("that add up give the figures of the whole; a stock is the last one, never a sum", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const period = { from: facts.lines[0]!.startsOn, to: asOf };
        const by = (place: "CENTRE" | undefined, time: "MONTH" | undefined) =>
          computeGroupedFigures({ facts, scope: networkScope, asOf, period, by: { place, time } });
        const [whole, months, centres] = [
          by(undefined, undefined),
          by(undefined, "MONTH"),
          by("CENTRE", undefined),
        ];
        const sum = (figures: readonly Figure[], metric: string): number =>
          figures
            .filter((each) => each.metric === metric)
            .reduce((total, { value }) => total + (value ?? 0), 0);
        for (const { key: metric, aggregation, scopes } of catalogue) {
          const value = whole.find((each) => each.metric === metric)?.value;
          if (value === undefined) continue;
          if (aggregation === "ADDED") expect(sum(months, metric)).toBeCloseTo(value, 6);
          if (aggregation !== "ADDED" && aggregation !== "ADDED_OVER_PLACES") continue;
          if (scopes.includes("CENTRE")) expect(sum(centres, metric)).toBeCloseTo(value, 6);
          if (aggregation === "ADDED_OVER_PLACES")
            expect(months.findLast((each) => each.metric === metric)?.value).toBe(value);
        }
      }),
      few,
    );
  });

  test("are cut by calendar, the first and last step to the period; a month ahead has no stock yet", () => {
    const period = { from: "2023-02-10" as PlainDate, to: "2024-01-05" as PlainDate };
    const quarters = splitPeriod({ period, step: "QUARTER" }).map(({ from, to }) => `${from}…${to}`);
    expect(quarters).toEqual([
      "2023-02-10…2023-03-31",
      "2023-04-01…2023-06-30",
      "2023-07-01…2023-09-30",
      "2023-10-01…2023-12-31",
      "2024-01-01…2024-01-05",
    ]);
    const { facts } = generateFacts({ centres: 1, doctors: 5, seed: 1, weeks: 40 });
    const asOf = "2023-03-15" as PlainDate;
    const found = computeGroupedFigures({
      facts,
      scope: networkScope,
      asOf,
      period,
      by: { time: "QUARTER" },
    });
    const joined = found.filter(({ metric }) => metric === "doctorsJoined");
    expect(joined.map(({ missing }) => missing?.code)).toEqual([
      undefined,
      "NOT_YET",
      "NOT_YET",
      "NOT_YET",
      "NOT_YET",
    ]);
    expect(joined[0]?.asOf).toBe(asOf);
  });
});
