import type { ContinuityReport } from "../../network/continuity-report.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";

/** The latest report of each centre and level, by the date. */
export function readContinuity({ facts, spans, places }: IndexedFacts, give: Give<ContinuityReport>): void {
  for (const [span, { on }] of spans.entries()) {
    const latest = new Map<string, ContinuityReport>();
    for (const report of facts.continuity ?? []) {
      const key = `${report.level}/${report.centre}`;
      if (report.on <= on && report.on >= (latest.get(key)?.on ?? "")) latest.set(key, report);
    }
    for (const report of latest.values()) {
      const place = places.centres.get(report.centre);
      if (place !== undefined) give(place, span, report);
    }
  }
}
