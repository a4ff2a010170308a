import { dateOf, plainDate } from "@ms/database";
import type { PlainDate } from "@ms/domain";

/** The calendar day of a date column, null where it is empty. */
export const dayOrNull = (column: Date | null): PlainDate | null =>
  column === null ? null : plainDate(column);

/** The value that a date column keeps for a day, null where the day is unknown. */
export const columnOrNull = (day: PlainDate | undefined): Date | null =>
  day === undefined ? null : dateOf(day);
