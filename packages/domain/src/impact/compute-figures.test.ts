import { describe, expect, test } from "vitest";
import { addWeeks, type IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { computeFigures } from "./compute-figures.ts";
import type { NetworkFacts } from "./facts.ts";
import type { Figure } from "./figure.ts";
import { networkScope, type Scope } from "./scope.ts";
import { asOf, booked, facts } from "./testing/release-network.ts";

const figures = (scope: Scope, on: PlainDate = asOf): Record<string, Figure> =>
  Object.fromEntries(computeFigures({ facts, scope, asOf: on }).map((figure) => [figure.metric, figure]));

const creuse: Scope = { kind: "DEPARTMENT", code: "23" };
const ajain: Scope = { kind: "CENTRE", code: "ajain" };

describe("the figures of the release", () => {
  test("three lines of 35 hours bring 3.0 contractual FTE to Creuse, and a planned line none", () => {
    expect(figures(creuse)["contractualFte"]).toMatchObject({
      value: 3,
      n: 3,
      scope: creuse,
      asOf,
      definitionVersion: 1,
    });
    expect(figures(networkScope)["contractualFte"]?.value).toBe(3);
    expect(figures({ kind: "CENTRE", code: "charenton" })).toMatchObject({
      contractualFte: { value: 0 },
      linesPlanned: { value: 1 },
      registeredPatients: { value: undefined, missing: { code: "NO_DATA" } },
    });
  });

  test("340 doctors are counted by status, and their shares make 100", () => {
    const { doctorsJoined, statusMix } = figures(networkScope);
    expect(doctorsJoined?.value).toBe(340);
    expect(statusMix?.breakdown?.map(({ key, count, percent }) => [key, count, percent])).toEqual([
      ["LOCUM", 136, 40],
      ["PRIVATE_PRACTICE", 68, 20],
      ["ACTIVE_RETIRED", 119, 35],
      ["SALARIED", 17, 5],
    ]);
  });

  test("registered patients are the latest count by the date, never the sum of counts", () => {
    expect(figures(networkScope)["registeredPatients"]).toMatchObject({ value: 1800, n: 2, flags: [] });
    expect(figures(ajain)).toMatchObject({
      registeredPatients: { value: 1200 },
      panelCap: { value: 1200 },
      panelSaturation: { value: 1 },
      centresOpenToNewPatients: { value: 0 },
    });
    expect(figures(ajain, "2023-09-15" as PlainDate)).toMatchObject({
      registeredPatients: { value: 1100 },
      centresOpenToNewPatients: { value: 1 },
    });
  });

  test("8,200 consultations over 102 completed line-weeks", () => {
    expect(figures(networkScope)).toMatchObject({
      lineWeeksOpen: { value: 102 },
      lineWeeksCovered: { value: 102 },
      lineWeeksUncovered: { value: 0 },
      coverageRate: { value: 1, n: 102 },
      consultations: { value: 8200, n: 102, flags: [] },
    });
    expect(figures(networkScope)["consultationsPerLineWeek"]?.value).toBeCloseTo(80.392157, 6);
    expect(figures(ajain)["lineWeeksCovered"]?.value).toBe(56);
  });

  test("all respondents wish to return: never without n and the lower bound", () => {
    const { returnIntention } = figures(networkScope);
    expect(returnIntention).toMatchObject({ value: 1, n: 102, interval: { upper: 1 } });
    expect(returnIntention?.interval?.lower).toBeCloseTo(102 / (102 + 1.96 ** 2), 9);
  });

  test("Creuse is complete through 2024-W26; the network only until the planned line begins", () => {
    expect(figures(creuse)).toMatchObject({
      bookedThrough: { value: 31, week: "2024-W26", n: 93 },
      fillRate: { value: 1, n: 78 },
    });
    expect(figures(networkScope)["bookedThrough"]).toMatchObject({ value: 10, week: "2024-W05", n: 30 });
  });

  test("a ratio of two vintages, one uncertain, says so", () => {
    const { gpDensity, gpDensityRatio } = figures({ kind: "LIVING_AREA", code: "berry" });
    expect(gpDensity).toMatchObject({
      value: 46.4,
      vintage: 2018,
      attribution: "UNCERTAIN",
      source: "release",
    });
    expect(gpDensityRatio?.value).toBeCloseTo(0.311409, 6);
    expect(gpDensityRatio?.flags.map(({ code }) => code)).toEqual([
      "ATTRIBUTION_UNCERTAIN",
      "VINTAGES_DIFFER",
    ]);
    expect(figures({ kind: "DEPARTMENT", code: "18" })["aldWithoutGpShare"]).toMatchObject({
      value: 0.09,
      vintage: 2022,
      flags: [],
    });
  });
});

describe("unknown stays unknown", () => {
  test("a scope that the network does not know has no value at all", () => {
    const unknown = computeFigures({ facts, scope: { kind: "CENTRE", code: "nowhere" }, asOf });
    expect(unknown.length).toBeGreaterThan(10);
    expect(
      unknown.every(({ value, missing }) => value === undefined && missing?.code === "UNKNOWN_SCOPE"),
    ).toBe(true);
  });

  test("a network of which nothing is known has no figure, not even a zero", () => {
    const nothing = Object.fromEntries(Object.keys(facts).map((key) => [key, []])) as unknown as NetworkFacts;
    const unknown = computeFigures({ facts: nothing, scope: networkScope, asOf });
    expect(unknown.every(({ missing }) => missing?.code === "UNKNOWN_SCOPE")).toBe(true);
  });

  test("a covered week whose activity is not reported makes the consultations incomplete", () => {
    const partial = { ...facts, activityWeeks: facts.activityWeeks.slice(1) };
    const found = computeFigures({ facts: partial, scope: networkScope, asOf }).find(
      ({ metric }) => metric === "consultations",
    );
    expect(found).toMatchObject({ n: 101, flags: [{ code: "INCOMPLETE" }] });
    const none = computeFigures({ facts: { ...facts, activityWeeks: [] }, scope: networkScope, asOf }).find(
      ({ metric }) => metric === "consultations",
    );
    expect(none).toMatchObject({ value: undefined, missing: { code: "NO_DATA" } });
  });

  test("an open centre without a count makes the patients of the network incomplete", () => {
    const partial = { ...facts, panelCounts: facts.panelCounts.filter(({ centre: id }) => id === "ajain") };
    const found = computeFigures({ facts: partial, scope: networkScope, asOf }).find(
      ({ metric }) => metric === "registeredPatients",
    );
    expect(found).toMatchObject({ value: 1200, n: 1, flags: [{ code: "INCOMPLETE" }] });
    const uncounted = { ...facts, panelCounts: [] };
    const open = computeFigures({ facts: uncounted, scope: networkScope, asOf }).find(
      ({ metric }) => metric === "centresOpenToNewPatients",
    );
    expect(open).toMatchObject({ value: undefined, missing: { code: "NO_DATA" } });
  });
});

describe("a week", () => {
  const count = (
    changed: Partial<NetworkFacts>,
    metric: string,
    on = asOf,
    scope: Scope = ajain,
  ): Figure | undefined =>
    computeFigures({ facts: { ...facts, ...changed }, scope, asOf: on }).find(
      (figure) => figure.metric === metric,
    );

  test("is completed once its Sunday has passed", () => {
    expect(count({}, "lineWeeksOpen", "2022-11-06" as PlainDate)?.value).toBe(0);
    expect(count({}, "lineWeeksOpen", "2022-11-07" as PlainDate)?.value).toBe(1);
  });

  test("without a confirmed doctor is uncovered, and closed on purpose it is not", () => {
    const hole = "2023-W10" as IsoWeek;
    const assignments = booked.map((each) =>
      each.week === hole ? { ...each, state: "PROPOSED" as const } : each,
    );
    expect(count({ assignments }, "lineWeeksUncovered")?.value).toBe(1);
    const closedWeeks = [{ centre: "ajain", line: 1, week: hole }];
    expect(count({ assignments, closedWeeks }, "lineWeeksUncovered")?.value).toBe(0);
    expect(count({ assignments, closedWeeks }, "coverageRate")).toMatchObject({ value: 1, n: 55 });
    expect(count({ assignments, closedWeeks }, "lineWeeksClosed")?.value).toBe(1);
  });

  test("without a doctor this very week ends the complete schedule before it begins", () => {
    const assignments = booked.filter(({ week }) => week !== "2023-W48");
    expect(count({ assignments }, "bookedThrough")).toMatchObject({ value: 0, n: 0 });
    expect(count({ assignments }, "bookedThrough")?.week).toBeUndefined();
    const later = booked.filter(({ week }) => week !== addWeeks("2023-W48" as IsoWeek, 3));
    expect(count({ assignments: later }, "bookedThrough")).toMatchObject({ value: 3, week: "2023-W50" });
  });

  test("without a line open yet is not a week complete", () => {
    const charenton: Scope = { kind: "CENTRE", code: "charenton" };
    const assignments = ["2024-W06", "2024-W07"].map((week) => ({
      centre: "charenton",
      line: 1,
      week: week as IsoWeek,
      doctor: "invented",
      state: "CONFIRMED" as const,
    }));
    expect(count({ assignments }, "bookedThrough", asOf, charenton)).toMatchObject({
      value: 2,
      n: 2,
      week: "2024-W07",
    });
  });

  test("belongs to the period of its Monday", () => {
    const period = { from: "2023-01-01" as PlainDate, to: "2023-01-31" as PlainDate };
    const found = computeFigures({ facts, scope: ajain, asOf, period });
    expect(found.find(({ metric }) => metric === "lineWeeksCovered")).toMatchObject({ value: 5, period });
    expect(found.find(({ metric }) => metric === "registeredPatients")?.period).toBeUndefined();
  });
});
