import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { checkClosure, type Closure, type ClosureRefusal } from "./check-closure.ts";

const closure: Closure = {
  line: { startsOn: "2022-10-31" as PlainDate, endsOn: "2024-12-31" as PlainDate },
  week: "2023-W52" as IsoWeek,
  isCovered: false,
  consultations: undefined,
};

it("closes a week that nobody holds, past or to come, reported as empty or not at all", () => {
  expect(checkClosure(closure)).toEqual([]);
  expect(checkClosure({ ...closure, week: "2022-W52" as IsoWeek, consultations: 0 })).toEqual([]);
});

const broken: Record<ClosureRefusal["code"], Partial<Closure>> = {
  LINE_CLOSED: { week: "2025-W02" as IsoWeek },
  WEEK_ALREADY_COVERED: { isCovered: true },
  WEEK_HAS_ACTIVITY: { consultations: 1 },
};

it.each(Object.entries(broken))("refuses with %s, and with nothing else", (code, change) => {
  expect(checkClosure({ ...closure, ...change }).map((refusal) => refusal.code)).toEqual([code]);
});
