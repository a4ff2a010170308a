import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import { type Booking, type BookingRefusal, checkBooking } from "./check-booking.ts";
import type { RotatingDoctor } from "./rotation-network.ts";

const doctor: RotatingDoctor = {
  id: "d001",
  statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
  documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION", validUntil: "2024-06-30" as PlainDate }],
  homeDepartment: "23",
  maxWeeksPerYear: 2,
  minimumGapWeeks: 2,
  preferredCentres: [],
  refusedCentres: ["bellegarde"],
};
const line = {
  centre: "ajain",
  number: 1,
  startsOn: "2022-10-31" as PlainDate,
  endsOn: "2024-12-31" as PlainDate,
};
const booking: Booking = {
  line,
  week: "2024-W10" as IsoWeek,
  doctor,
  answer: undefined,
  assignments: [],
  today: "2023-11-27" as PlainDate,
};
const at = (week: string, other: Partial<Assignment> = {}): Assignment => ({
  centre: "charenton",
  line: 1,
  week: week as IsoWeek,
  doctor: "d001",
  state: "CONFIRMED",
  ...other,
});

it("books a doctor whom no rule keeps away; no answer is not a no", () => {
  expect(checkBooking(booking)).toEqual([]);
  expect(checkBooking({ ...booking, answer: "MAYBE" })).toEqual([]);
});

const broken: Record<BookingRefusal["code"], Partial<Booking>> = {
  WEEK_PAST: { week: "2023-W47" as IsoWeek },
  LINE_CLOSED: { line: { ...line, endsOn: "2024-01-31" as PlainDate } },
  WEEK_CLOSED: { closedWeeks: [{ centre: "ajain", line: 1, week: "2024-W10" as IsoWeek }] },
  WEEK_ALREADY_COVERED: { assignments: [at("2024-W10", { centre: "ajain", doctor: "d002" })] },
  DOCTOR_ALREADY_PLACED: { assignments: [at("2024-W10")] },
  DOCTOR_UNAVAILABLE: { answer: "NO" },
  CENTRE_REFUSED: { line: { ...line, centre: "bellegarde" } },
  DOCTOR_NOT_ELIGIBLE: { week: "2024-W27" as IsoWeek },
  YEARLY_WEEKS_REACHED: { assignments: [at("2024-W01"), at("2024-W30")] },
  REST_TOO_SHORT: { assignments: [at("2024-W12")] },
};

it("books a line while another one of the centre is closed, and in the weeks around", () => {
  const closed = (number: number, week: string) => ({ centre: "ajain", line: number, week: week as IsoWeek });
  const closedWeeks = [closed(2, "2024-W10"), closed(1, "2024-W09"), closed(1, "2024-W11")];
  expect(checkBooking({ ...booking, closedWeeks })).toEqual([]);
});

it.each(Object.entries(broken))("refuses with %s, and with nothing else", (code, change) => {
  expect(checkBooking({ ...booking, ...change }).map((refusal) => refusal.code)).toEqual([code]);
});

it("leaves cancelled weeks out of account", () => {
  const assignments = [at("2024-W10", { state: "CANCELLED" }), at("2024-W11", { state: "CANCELLED" })];
  expect(checkBooking({ ...booking, assignments })).toEqual([]);
});
