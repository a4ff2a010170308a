import { isOpen } from "../../network/centre.ts";
import { isLineOpen, type LineTerms, termsOn } from "../../network/line.ts";
import { profileOf } from "../../profile/profiles.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";

/** A line at a date. It is planned until it has begun and its centre has opened. */
export interface LineThen {
  readonly stage: "OPEN" | "PLANNED" | "ENDED";
  readonly terms: LineTerms | undefined;
  /** Hours of a full-time week, by the profile of the centre. */
  readonly fullTimeWeeklyHours: number | undefined;
}

/** Every line, at the date. */
export function readLines({ facts, spans, places }: IndexedFacts, give: Give<LineThen>): void {
  const centres = new Map(facts.centres.map((centre) => [centre.id, centre]));
  for (const [index, line] of facts.lines.entries()) {
    const centre = centres.get(line.centre);
    const place = places.lines[index];
    if (centre === undefined || place === undefined) continue;
    const profile = profileOf(centre.profile, facts.profiles);
    const fullTimeWeeklyHours = profile.ok ? profile.value.fullTimeWeeklyHours : undefined;
    let known: LineThen | undefined;
    for (const [span, { on }] of spans.entries()) {
      const hasEnded = line.endsOn !== undefined && line.endsOn < on;
      const isOpenThen = isOpen(centre, on) && isLineOpen(line, on);
      const stage = hasEnded ? "ENDED" : isOpenThen ? "OPEN" : "PLANNED";
      const terms = termsOn(line, on);
      if (known?.stage !== stage || known.terms !== terms) known = { stage, terms, fullTimeWeeklyHours };
      give(place, span, known);
    }
  }
}
