import { describe, expect, test } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { asOf, facts } from "../impact/testing/release-network.ts";
import { capacityInputsOf } from "./capacity-inputs.ts";
import { comingWeeks } from "./coming-weeks.ts";
import { simulateCentreYear } from "./simulate-year.ts";

const inputsOf = (centre: string, on = asOf) => capacityInputsOf({ facts, centre, asOf: on });

describe("what a centre's capacity is reckoned from", () => {
  test("is its open lines, their caps, its counts, and its own pace over the weeks observed", () => {
    expect(inputsOf("ajain")).toMatchObject({
      ok: true,
      value: {
        lines: 1,
        cap: 1200,
        counts: [{ registered: 1100 }, { registered: 1200 }],
        consultationsPerLineWeek: { basis: "OBSERVED", n: 56 },
        visitsPerPatientYear: { basis: "ASSUMED", value: 3.75 },
      },
    });
  });

  test("is an assumption that says so where too little was observed, and a given value before both", () => {
    expect(inputsOf("bellegarde")).toMatchObject({
      value: { lines: 2, cap: 2400, visitsPerPatientYear: { basis: "ASSUMED", value: 3.75 } },
    });
    const idle = { ...facts, activityWeeks: [] };
    expect(capacityInputsOf({ facts: idle, centre: "ajain", asOf })).toMatchObject({
      value: {
        consultationsPerLineWeek: { basis: "ASSUMED", value: 90, range: { lower: 85, upper: 105 } },
      },
    });
    const given = { consultationsPerLineWeek: 70 };
    expect(capacityInputsOf({ facts, centre: "ajain", asOf, given })).toMatchObject({
      value: { consultationsPerLineWeek: { basis: "GIVEN", value: 70 } },
    });
  });

  test("is nothing for a centre that is unknown, not open or not counted yet", () => {
    expect(inputsOf("nowhere")).toMatchObject({ ok: false, refusal: { code: "CENTRE_NOT_OPEN" } });
    expect(inputsOf("charenton")).toMatchObject({ refusal: { code: "CENTRE_NOT_OPEN" } });
    expect(inputsOf("ajain", "2023-01-02" as PlainDate)).toMatchObject({
      refusal: { code: "PANEL_NOT_COUNTED" },
    });
  });
});

describe("the weeks to come of a centre", () => {
  const [charenton, bellegarde] = ["charenton", "bellegarde"].map(
    (id) => facts.centres.find((centre) => centre.id === id)!,
  );
  const weeksOf = (centre: typeof charenton, on: string, closed: readonly IsoWeek[] = []) =>
    comingWeeks({
      facts: {
        ...facts,
        closedWeeks: closed.map((week) => ({ centre: "bellegarde", line: 2, week })),
      },
      centre: centre!,
      asOf: on as PlainDate,
      count: 2,
      consultationsPerLineWeek: 90,
    });

  test("begin on its opening day, and leave public holidays out", () => {
    expect(weeksOf(charenton, "2024-02-01")).toMatchObject([
      { week: "2024-W05", lines: 0, consultations: 0, openDays: [] },
      { week: "2024-W06", lines: 1, consultations: 72 },
    ]);
    // 8 and 9 May 2024 are holidays.
    expect(weeksOf(bellegarde, "2024-05-06")[0]).toMatchObject({ lines: 2, consultations: 108 });
  });

  test("leave out the lines that are closed on purpose", () => {
    expect(weeksOf(bellegarde, "2024-06-03", ["2024-W23" as IsoWeek])).toMatchObject([
      { lines: 2, closedLines: 1, consultations: 90 },
      { lines: 2, closedLines: 0, consultations: 180 },
    ]);
  });

  test("make a year that goes the same way for the same seed, and overflows where too many ask", () => {
    const weeks = Array.from({ length: 52 }, () => weeksOf(bellegarde, "2024-06-03")[1]!);
    const year = (registered: number, seed: number) =>
      simulateCentreYear({ registered, visitsPerPatientYear: 3.75, weeks, seed });
    expect(year(600, 7)).toEqual(year(600, 7));
    expect(year(600, 7)).not.toEqual(year(600, 8));
    expect(year(600, 7)?.waiting).toBe(0);
    expect(year(4000, 7)?.waiting).toBeGreaterThan(1000);
    expect(simulateCentreYear({ registered: 600, visitsPerPatientYear: 3.75, weeks: [], seed: 1 })).toBe(
      undefined,
    );
  });
});
