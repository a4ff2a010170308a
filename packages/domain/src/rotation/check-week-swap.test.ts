import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import { checkWeekSwap, type SwappedWeek, type WeekSwap } from "./check-week-swap.ts";

const line = (centre: string) => ({
  centre,
  number: 1,
  startsOn: "2022-10-31" as PlainDate,
  endsOn: undefined,
});
const swapped = (id: string, centre: string, week: string): SwappedWeek => ({
  line: line(centre),
  week: week as IsoWeek,
  doctor: {
    id,
    statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
    documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
    homeDepartment: "23",
    maxWeeksPerYear: 1,
    minimumGapWeeks: 4,
    preferredCentres: [],
    refusedCentres: [],
  },
});
const held = ({ line: { centre, number }, week, doctor }: SwappedWeek): Assignment => ({
  centre,
  line: number,
  week,
  doctor: doctor.id,
  state: "CONFIRMED",
});
const [given, wanted] = [swapped("one", "ajain", "2024-W10"), swapped("other", "bellegarde", "2024-W12")];
const swap: WeekSwap = {
  given,
  wanted,
  assignments: [held(given), held(wanted)],
  today: "2023-11-27" as PlainDate,
};
const codes = (other: Partial<WeekSwap>) => {
  const { giver, taker } = checkWeekSwap({ ...swap, ...other });
  return { giver: giver.map(({ code }) => code), taker: taker.map(({ code }) => code) };
};

it("counts each doctor's own week as left: neither the year's weeks nor the rest speak against a swap", () => {
  expect(codes({})).toEqual({ giver: [], taker: [] });
});

it("lets two doctors of one week change centres", () => {
  const same = swapped("other", "bellegarde", "2024-W10");
  expect(codes({ wanted: same, assignments: [held(given), held(same)] })).toEqual({ giver: [], taker: [] });
});

it("says of each doctor what keeps that one away", () => {
  const elsewhere = { ...held(given), centre: "charenton", week: "2024-W12" as IsoWeek };
  expect(codes({ assignments: [...swap.assignments, elsewhere] })).toEqual({
    giver: ["DOCTOR_ALREADY_PLACED", "YEARLY_WEEKS_REACHED"],
    taker: [],
  });
  const refusing = { ...wanted, answer: "NO" as const };
  const closedWeeks = [{ centre: "bellegarde", line: 1, week: "2024-W12" as IsoWeek }];
  expect(codes({ wanted: refusing, closedWeeks })).toEqual({
    giver: ["WEEK_CLOSED"],
    taker: ["DOCTOR_UNAVAILABLE"],
  });
});

it("refuses a week that somebody else has by now", () => {
  const other = { ...held(wanted), doctor: "third" };
  expect(codes({ assignments: [held(given), other] })).toEqual({
    giver: ["WEEK_ALREADY_COVERED"],
    taker: [],
  });
});
