import type { PlainDate } from "../calendar/plain-date.ts";
import { continuityOf } from "../capacity/continuity.ts";
import {
  continuityIndices,
  type ContinuityIndex,
  type ContinuityLevel,
  type ContinuityReport,
} from "../network/continuity-report.ts";
import { groupBy } from "../rotation/group-by.ts";

/** A visit, its patient and doctor under opaque tokens that are kept nowhere. */
export interface Visit {
  readonly patient: string;
  readonly doctor: string;
  readonly centre: string;
}

/**
 * The reports of a set of visits, given in the order of their time: whoever holds the visits calls
 * it in memory and keeps the reports alone. A patient is reported by the centre that was seen most.
 */
export function reportContinuity(visits: readonly Visit[], on: PlainDate): ContinuityReport[] {
  const reports = new Map<string, { patients: number; sums: Record<ContinuityIndex, number> }>();
  for (const own of groupBy(visits, ({ patient }) => patient).values()) {
    if (own.length < 2) continue;
    const centre = mostSeen(own.map((visit) => visit.centre));
    for (const level of ["DOCTOR", "CENTRE"] as const) {
      const found = continuityOf(own.map((visit) => (level === "DOCTOR" ? visit.doctor : visit.centre)));
      const key = `${level}/${centre}`;
      const report = reports.get(key) ?? { patients: 0, sums: { upc: 0, coc: 0, secon: 0, mmci: 0 } };
      reports.set(key, report);
      report.patients++;
      for (const index of continuityIndices) report.sums[index] += found?.[index] ?? 0;
    }
  }
  return [...reports].map(([key, report]) => {
    const [level, centre] = key.split("/") as [ContinuityLevel, string];
    return { centre, on, level, ...report };
  });
}

const mostSeen = (centres: readonly string[]): string => {
  const counts = [...groupBy(centres, (centre) => centre).values()];
  return counts.reduce((most, each) => (each.length > most.length ? each : most))[0]!;
};
