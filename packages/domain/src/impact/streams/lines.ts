import { isOpen } from "../../network/centre.ts";
import { isLineOpen, type LineTerms, termsOn } from "../../network/line.ts";
import { profileOf } from "../../profile/profiles.ts";
import type { Moment, NetworkFacts } from "../facts.ts";
import { type Place, placeOfLine } from "../scope.ts";

/** A line at a date. It is planned until it has begun and its centre has opened. */
export interface LineThen {
  readonly stage: "OPEN" | "PLANNED" | "ENDED";
  readonly terms: LineTerms | undefined;
  /** Hours of a full-time week, by the profile of the centre. */
  readonly fullTimeWeeklyHours: number | undefined;
}

/** Every line, at the date. */
export function* readLines(facts: NetworkFacts, { asOf }: Moment): Generator<[Place, LineThen]> {
  const centres = new Map(facts.centres.map((centre) => [centre.id, centre]));
  for (const line of facts.lines) {
    const centre = centres.get(line.centre);
    if (centre === undefined) continue;
    const profile = profileOf(centre.profile, facts.profiles);
    const hasEnded = line.endsOn !== undefined && line.endsOn < asOf;
    const isOpenThen = isOpen(centre, asOf) && isLineOpen(line, asOf);
    yield [
      placeOfLine(centre, line),
      {
        stage: hasEnded ? "ENDED" : isOpenThen ? "OPEN" : "PLANNED",
        terms: termsOn(line, asOf),
        fullTimeWeeklyHours: profile.ok ? profile.value.fullTimeWeeklyHours : undefined,
      },
    ];
  }
}
