import type { PlainDate } from "@ms/domain";

/** The day of a network: as it said; or, from what was kept of an earlier day, its stopped clock's or this device's. */
export function todayOf({
  network: { today, clock },
  isKept,
}: {
  network: { today: string; clock: string | null };
  isKept: boolean;
}): PlainDate {
  if (!isKept) return today as PlainDate;
  const inFrance = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
  return (clock ?? inFrance.format(new Date())) as PlainDate;
}
