import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import {
  type ActivityRefusal,
  type ActivityRemark,
  checkActivity,
  type ReportedActivity,
} from "./check-activity.ts";

const report: ReportedActivity = {
  line: { startsOn: "2022-10-31" as PlainDate, endsOn: "2024-12-31" as PlainDate },
  week: "2023-W47" as IsoWeek,
  consultations: 92,
  isClosed: false,
  isCovered: true,
  today: "2023-11-27" as PlainDate,
};
const codesOf = (change: Partial<ReportedActivity>) => {
  const checked = checkActivity({ ...report, ...change });
  return (checked.ok ? checked.value : checked.refusal).map(({ code }) => code);
};

it("takes the report of a usual week, of the week that runs, and of a quiet one, without a word", () => {
  expect(checkActivity(report)).toEqual({ ok: true, value: [] });
  expect(codesOf({ week: "2023-W48" as IsoWeek, consultations: 20 })).toEqual([]);
  expect(codesOf({ consultations: 157 })).toEqual([]);
  expect(codesOf({ consultations: 0, isCovered: false })).toEqual([]);
});

const broken: Record<ActivityRefusal["code"], Partial<ReportedActivity>> = {
  LINE_CLOSED: { week: "2022-W43" as IsoWeek },
  WEEK_NOT_BEGUN: { week: "2023-W49" as IsoWeek },
  WEEK_CLOSED: { isClosed: true },
};

it.each(Object.entries(broken))("refuses with %s, and with nothing else", (code, change) => {
  expect(checkActivity({ ...report, ...change })).toMatchObject({ ok: false, refusal: [{ code }] });
});

const doubtful: Record<ActivityRemark["code"], Partial<ReportedActivity>> = {
  FAR_BEYOND_USUAL: { consultations: 158 },
  NOTHING_DONE: { consultations: 0 },
  NOBODY_PLACED: { isCovered: false },
};

it.each(Object.entries(doubtful))("remarks %s and refuses nothing", (code, change) => {
  expect(checkActivity({ ...report, ...change })).toMatchObject({ ok: true, value: [{ code }] });
});

it("doubts by the range that it is given, and names where the range comes from", () => {
  const source = { fr: "relevé inventé", en: "invented record" };
  const checked = checkActivity(report, { from: 20, to: 30, farBeyond: 2, source });
  expect(checked.ok && checked.value[0]?.message.fr).toContain("de 20 à 30 (relevé inventé)");
});
