import { type IsoWeek, mondayOf, sundayOf, weeksBetween } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import type { AvailabilityAnswer } from "../network/availability.ts";
import { checkEligibility } from "../network/eligibility.ts";
import { isLineOpenInWeek, type Line } from "../network/line.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import { isStanding, type RotatingDoctor, type RotationNetwork, yearOf } from "./rotation-network.ts";

/** Why a doctor cannot be booked on a line for a week. */
export const bookingRefusals = {
  WEEK_PAST: { fr: "Cette semaine est passée.", en: "This week is over." },
  LINE_CLOSED: {
    fr: "Cette ligne n’est pas ouverte cette semaine-là.",
    en: "This line is not open in that week.",
  },
  WEEK_CLOSED: {
    fr: "Cette ligne est fermée cette semaine-là : rouvrez d’abord la semaine.",
    en: "This line is closed in that week: reopen the week first.",
  },
  WEEK_ALREADY_COVERED: {
    fr: "Un médecin tient déjà cette ligne cette semaine-là.",
    en: "A doctor already covers this line in that week.",
  },
  DOCTOR_ALREADY_PLACED: {
    fr: "Ce médecin est déjà placé cette semaine-là.",
    en: "This doctor already has a place in that week.",
  },
  DOCTOR_UNAVAILABLE: {
    fr: "Ce médecin a répondu non pour cette semaine.",
    en: "This doctor answered no for that week.",
  },
  CENTRE_REFUSED: {
    fr: "Ce médecin ne souhaite pas venir dans ce centre.",
    en: "This doctor does not wish to come to this centre.",
  },
  DOCTOR_NOT_ELIGIBLE: {
    fr: "Le dossier de ce médecin ne permet pas de venir à cette date.",
    en: "This doctor’s file does not allow a week at that date.",
  },
  YEARLY_WEEKS_REACHED: {
    fr: "Ce médecin a atteint son nombre de semaines pour l’année.",
    en: "This doctor has reached the number of weeks for the year.",
  },
  REST_TOO_SHORT: {
    fr: "Cette semaine est trop proche d’une autre semaine de ce médecin.",
    en: "This week is too near to another week of this doctor.",
  },
} as const satisfies Record<string, Text>;

export type BookingRefusal = CodedRefusal<keyof typeof bookingRefusals>;

/** A booking to judge, with the standing and cancelled assignments of its line-week and of its doctor. */
export interface Booking {
  readonly line: Pick<Line, "centre" | "number" | "startsOn" | "endsOn">;
  readonly week: IsoWeek;
  readonly doctor: RotatingDoctor;
  /** The doctor's answer for the week; unknown is not a no. */
  readonly answer?: AvailabilityAnswer | undefined;
  readonly assignments: readonly Assignment[];
  readonly closedWeeks?: RotationNetwork["closedWeeks"];
  readonly today: PlainDate;
}

/** Every rule that a booking breaks; none when it may be made. */
export function checkBooking({
  line,
  week,
  doctor,
  answer,
  assignments,
  closedWeeks = [],
  today,
}: Booking): BookingRefusal[] {
  const standing = assignments.filter(isStanding);
  const own = standing.filter((each) => each.doctor === doctor.id);
  const isThisSeat = (each: Pick<Assignment, "centre" | "line" | "week">) =>
    each.centre === line.centre && each.line === line.number && each.week === week;
  const isTooNear = (each: Assignment) =>
    each.week !== week && Math.abs(weeksBetween(each.week, week)) <= doctor.minimumGapWeeks;
  const weeksInYear = own.filter((each) => yearOf(each.week) === yearOf(week)).length;
  const broken: Record<keyof typeof bookingRefusals, boolean> = {
    WEEK_PAST: sundayOf(week) < today,
    LINE_CLOSED: !isLineOpenInWeek(line, week),
    WEEK_CLOSED: closedWeeks.some(isThisSeat),
    WEEK_ALREADY_COVERED: standing.some(isThisSeat),
    DOCTOR_ALREADY_PLACED: own.some((each) => each.week === week),
    DOCTOR_UNAVAILABLE: answer === "NO",
    CENTRE_REFUSED: doctor.refusedCentres.includes(line.centre),
    DOCTOR_NOT_ELIGIBLE: !checkEligibility(doctor, mondayOf(week)).ok,
    YEARLY_WEEKS_REACHED: weeksInYear >= doctor.maxWeeksPerYear,
    REST_TOO_SHORT: own.some(isTooNear),
  };
  const codes = Object.keys(bookingRefusals) as (keyof typeof bookingRefusals)[];
  return codes.filter((code) => broken[code]).map((code) => ({ code, message: bookingRefusals[code] }));
}
