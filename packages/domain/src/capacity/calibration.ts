import { daysBetween, type PlainDate } from "../calendar/plain-date.ts";
import { type LineWeeks, lineWeeks } from "../shared/quantity.ts";

/** Line-weeks between two days, the second excluded: lines × days ÷ 7, parts of weeks included. */
export const lineWeeksBetween = ({
  from,
  to,
  lines,
}: {
  from: PlainDate;
  to: PlainDate;
  lines: number;
}): LineWeeks => lineWeeks((lines * daysBetween(from, to)) / 7);

/** What an observed stretch of work says of a line's pace. */
export interface Calibration {
  readonly weeks: number;
  readonly perLineWeek: number;
  /** Consultations of the centre in 52 such weeks. */
  readonly annualised: number;
  /** On the patients registered at the end: a high estimate while the panel still grows. */
  readonly perRegisteredPatientYear: number | undefined;
}

/** The pace of lines, observed from `from` to the day before `to`; unknown over no time at all. */
export function calibrate({
  from,
  to,
  consultations,
  registeredAtEnd,
  lines,
}: {
  from: PlainDate;
  to: PlainDate;
  consultations: number;
  registeredAtEnd: number;
  lines: number;
}): Calibration | undefined {
  const weeks = daysBetween(from, to) / 7;
  if (weeks <= 0 || lines <= 0) return undefined;
  const annualised = (consultations / weeks) * 52;
  return {
    weeks,
    perLineWeek: consultations / (weeks * lines),
    annualised,
    perRegisteredPatientYear: registeredAtEnd > 0 ? annualised / registeredAtEnd : undefined,
  };
}
