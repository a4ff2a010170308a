import { expect, it } from "vitest";
import type { PlainDate } from "../calendar/plain-date.ts";
import { checkPanelCount } from "./check-panel-count.ts";

const day = (text: string) => text as PlainDate;
const today = day("2023-11-27");
const codesOf = (count: { on?: PlainDate; registered: number; ald?: number }, before?: number) => {
  const checked = checkPanelCount({
    count: { on: today, ald: undefined, ...count },
    before: before === undefined ? undefined : { registered: before },
    today,
  });
  return [checked.ok, ...(checked.ok ? checked.value : checked.refusal).map(({ code }) => code)];
};

it("takes the counts that the network published without a word", () => {
  expect(codesOf({ registered: 500 })).toEqual([true]);
  expect(codesOf({ registered: 750 }, 500)).toEqual([true]);
  expect(codesOf({ registered: 900, ald: 170 }, 750)).toEqual([true]);
  expect(codesOf({ registered: 1200, ald: 313 })).toEqual([true]);
});

it("refuses to count patients on a day to come", () => {
  expect(codesOf({ registered: 500, on: day("2023-11-28") })).toEqual([false, "DAY_TO_COME"]);
});

it("remarks registered patients taken for patients in ALD, as a report once did", () => {
  expect(codesOf({ registered: 1280, ald: 1280 })).toEqual([true, "ALD_SHARE_UNUSUAL"]);
});

it("remarks a panel more than doubled or less than halved since the count before", () => {
  expect(codesOf({ registered: 12000 }, 1200)).toEqual([true, "FAR_FROM_LAST_COUNT"]);
  expect(codesOf({ registered: 120 }, 1200)).toEqual([true, "FAR_FROM_LAST_COUNT"]);
  expect(codesOf({ registered: 120 }, 0)).toEqual([true]);
});
