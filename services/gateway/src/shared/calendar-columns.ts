import type { PlainDate } from "@ms/domain";

/** The calendar day that a date column holds. */
export const dayOf = (column: Date): PlainDate => column.toISOString().slice(0, 10) as PlainDate;

/** The same, where the column may be empty. */
export const dayOrNull = (column: Date | null): PlainDate | null => (column === null ? null : dayOf(column));

/** The value that a date column keeps for a calendar day. */
export const columnOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The same, where the day may be unknown. */
export const columnOrNull = (day: string | undefined): Date | null =>
  day === undefined ? null : columnOf(day);
