import fc from "fast-check";
import { expect, it } from "vitest";
import { type IsoWeek, sundayOf, weekRange } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { isLetterTrue, type LetterFacts, remindersOfDays } from "./letter-rules.ts";
import { gainLetters, letterKinds, lossLetters } from "./letter.ts";

const [week, today] = ["2024-W20" as IsoWeek, "2024-05-01" as PlainDate];
const facts = { week, today, isHeld: true, isAsked: true, isSwapAsked: true };
const isTrue = (kind: LetterFacts["kind"], change: Partial<LetterFacts> = {}) =>
  isLetterTrue({ kind, ...facts, ...change });

it("tells who has a week by either of two kinds of letters, never by both", () => {
  for (const isHeld of [true, false]) {
    for (const kind of gainLetters) expect(isTrue(kind, { isHeld })).toBe(isHeld);
    for (const kind of lossLetters) expect(isTrue(kind, { isHeld })).toBe(!isHeld);
  }
});

it("asks for an answer while one is wanted", () => {
  for (const kind of ["WEEK_OFFERED", "BACKUP_ASKED"] as const) {
    expect(isTrue(kind, { isHeld: false })).toBe(true);
    expect(isTrue(kind, { isHeld: false, isAsked: false })).toBe(false);
  }
  expect(isTrue("SWAP_ASKED", { isSwapAsked: false })).toBe(false);
});

it("says nothing of a week that is over but thanks, and those then alone", () => {
  const after = addDays(sundayOf(week), 1);
  for (const kind of letterKinds)
    for (const isHeld of [true, false])
      expect(isTrue(kind, { today: after, isHeld })).toBe(kind === "WEEK_THANKED" && isHeld);
  expect(isTrue("WEEK_THANKED", { today: sundayOf(week) })).toBe(false);
});

it("reminds on the fourteenth and the third day before, and thanks on the day after", () => {
  const on = (day: string) =>
    remindersOfDays({ after: addDays(day as PlainDate, -1), today: day as PlainDate });
  expect(on("2024-04-29")).toEqual([
    { kind: "WEEK_THANKED", week: "2024-W17" },
    { kind: "WEEK_IN_14_DAYS", week },
  ]);
  expect(on("2024-05-10")).toEqual([{ kind: "WEEK_IN_3_DAYS", week }]);
  expect(on("2024-05-11")).toEqual([]);
});

it("tells of each week once however the days are counted, nothing where the clock stands, and no old news", () => {
  const told = (days: readonly PlainDate[]) =>
    days.slice(1).flatMap((day, index) => remindersOfDays({ after: days[index]!, today: day }));
  const first = "2023-12-01" as PlainDate;
  const daily = Array.from({ length: 120 }, (_, index) => addDays(first, index));
  const weeks = weekRange({ from: "2023-W51" as IsoWeek, count: 10 });
  const usual = told(daily);
  for (const each of weeks) expect(usual.filter((one) => one.week === each)).toHaveLength(3);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }), (steps) => {
      const days = steps.reduce<PlainDate[]>((all, step) => [...all, addDays(all.at(-1)!, step)], [first]);
      const all = told(days);
      expect(new Set(all.map(({ kind, week: of }) => `${kind} ${of}`)).size).toBe(all.length);
      for (const each of all) expect(usual).toContainEqual(each);
    }),
  );
  expect(remindersOfDays({ after: first, today: first })).toEqual([]);
  expect(
    remindersOfDays({ after: "2020-01-01" as PlainDate, today: first }).map(({ week: of }) => of),
  ).toEqual(["2023-W46", "2023-W47", "2023-W49", "2023-W50"]);
});
