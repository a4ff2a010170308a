import { daysBetween, type PlainDate } from "../calendar/plain-date.ts";

/**
 * Third next available appointment, in calendar days: how far the third free routine slot lies, the
 * same day being 0 (Institute for Healthcare Improvement; WellSouth). Slots kept for urgent care do
 * not count. Undefined when fewer than three are free.
 */
export function thirdNextAvailable({
  today,
  freeSlots,
}: {
  today: PlainDate;
  freeSlots: readonly PlainDate[];
}): number | undefined {
  const third = freeSlots.filter((day) => day >= today).sort()[2];
  return third === undefined ? undefined : daysBetween(today, third);
}
