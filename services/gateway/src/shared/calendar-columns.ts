import { plainDate } from "@ms/database";
import type { PlainDate } from "@ms/domain";

/** The calendar day of a date column, null where it is empty. */
export const dayOrNull = (column: Date | null): PlainDate | null =>
  column === null ? null : plainDate(column);
