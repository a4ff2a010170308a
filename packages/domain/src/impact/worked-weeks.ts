import type { Calendar } from "./calendar.ts";
import type { LineRow } from "./line-grid.ts";

/** A completed week that a doctor worked, by its number in the calendar. */
export interface WorkedWeek {
  readonly number: number;
  readonly row: LineRow;
}

/** The completed weeks of each doctor, in order. */
export function readWorkedWeeks(
  grid: readonly LineRow[],
  { weeks }: Calendar,
): ReadonlyMap<string, readonly WorkedWeek[]> {
  const ahead = weeks.findIndex(({ isCompleted }) => !isCompleted);
  const worked = new Map<string, WorkedWeek[]>();
  // Week by week, so that each doctor's come in order.
  for (let number = 0; number < ahead; number++) {
    for (const row of grid) {
      const doctor = number < row.readyFrom ? undefined : row.doctors[number];
      if (doctor === undefined) continue;
      const own = worked.get(doctor);
      if (own === undefined) worked.set(doctor, [{ number, row }]);
      else own.push({ number, row });
    }
  }
  return worked;
}
