import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWeeks,
  mondayOf,
  parseWeek,
  sundayOf,
  weekOf,
  weekRange,
  weeksBetween,
  weeksInYear,
} from "./iso-week.ts";
import { addDays, parseDate, type PlainDate, weekdayOf } from "./plain-date.ts";

const day = (text: string): PlainDate => {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

describe("the ISO week", () => {
  test("belongs to the year of its Thursday", () => {
    expect(weekOf(day("2027-01-01"))).toBe("2026-W53");
    expect(weekOf(day("2024-12-30"))).toBe("2025-W01");
  });

  test("and its days begin with the year 1000, the first that is written with four digits", () => {
    for (const written of ["0000-01-01", "0999-12-31"])
      expect(parseDate(written)).toEqual({ ok: false, refusal: { code: "NOT_A_DATE" } });
    expect(parseWeek("0999-W52")).toEqual({ ok: false, refusal: { code: "NOT_A_WEEK" } });
    expect([parseDate("1000-01-01").ok, parseWeek("1000-W01").ok]).toEqual([true, true]);
    expect([parseDate("9999-12-31").ok, parseWeek("9999-W52").ok]).toEqual([true, true]);
  });

  test("53 exists in long years alone", () => {
    expect(parseWeek("2026-W53").ok).toBe(true);
    expect(parseWeek("2025-W53")).toEqual({ ok: false, refusal: { code: "NO_SUCH_WEEK" } });
    expect(parseWeek("2025-W1")).toEqual({ ok: false, refusal: { code: "NOT_A_WEEK" } });
    expect(weeksInYear(2032)).toBe(53);
  });

  test("survives the round trip for every day of 1970–2100", () => {
    const days = fc.integer({ min: 0, max: 47_846 }).map((count) => addDays(day("1970-01-01"), count));
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (date, count) => {
        const week = weekOf(date);
        expect(parseWeek(week).ok).toBe(true);
        expect(mondayOf(week) <= date && date <= sundayOf(week)).toBe(true);
        expect(weekdayOf(mondayOf(week))).toBe(1);
        expect(weeksBetween(week, addWeeks(week, count))).toBe(count);
        expect(addWeeks(addWeeks(week, count), -count)).toBe(week);
      }),
    );
  });

  test("ranges cross the end of a long year", () => {
    const parsed = parseWeek("2026-W52");
    expect(parsed.ok && weekRange({ from: parsed.value, count: 3 })).toEqual([
      "2026-W52",
      "2026-W53",
      "2027-W01",
    ]);
  });
});
