// Every public name of @ms/domain, listed under headings.

// Shared
export { accept, type Outcome, refuse } from "./shared/outcome.ts";
export type { CodedRefusal, Language, Text } from "./shared/text.ts";

// Calendar
export {
  addWeeks,
  compareWeeks,
  type IsoWeek,
  mondayOf,
  parseWeek,
  sundayOf,
  weekOf,
  weekRange,
  weeksBetween,
  weeksInYear,
} from "./calendar/iso-week.ts";
export {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  parseDate,
  type PlainDate,
  weekdayOf,
} from "./calendar/plain-date.ts";
