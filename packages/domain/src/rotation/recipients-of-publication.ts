import type { Text } from "../shared/text.ts";
import { groupBy } from "./group-by.ts";
import { byWeekThenLine, type PlannedLineWeek } from "./line-weeks-of-plan.ts";
import type { PlanDifference } from "./plan-differences.ts";

/** What becomes of a doctor's week when a plan is published. */
export const publicationNews = {
  WEEK_CONFIRMED: { fr: "Semaine confirmée.", en: "Week confirmed." },
  WEEK_MOVED: { fr: "Semaine déplacée.", en: "Week moved." },
  WEEK_TAKEN_AWAY: { fr: "Semaine retirée.", en: "Week taken away." },
} as const satisfies Record<string, Text>;

type Place = Pick<PlannedLineWeek, "line" | "week">;

/** What a doctor is told of a week: moved from one place to another, taken away without `to`, else confirmed. */
export interface PublicationNews {
  readonly doctor: string;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  readonly code: keyof typeof publicationNews;
  readonly message: Text;
}

/** A doctor who is told of a publication, and all that the doctor is told. */
export interface PublicationRecipient {
  readonly doctor: string;
  readonly news: readonly PublicationNews[];
}

/** Whether a difference takes a standing week from its doctor. */
export const isTakenAway = ({ code }: Pick<PlanDifference, "code">): boolean =>
  code === "DOCTOR_MOVED" || code === "DOCTOR_RELEASED";

/** What a publication changes for each doctor. Who leaves a week and comes for another is moved, the earliest first. */
export function newsOfPublication(differences: readonly PlanDifference[]): PublicationNews[] {
  const left = groupBy(differences.filter(isTakenAway), ({ before }) => before!);
  const given = groupBy(
    differences.filter(({ after }) => after !== undefined),
    ({ after }) => after!,
  );
  const doctors = [...new Set(differences.flatMap(({ before, after }) => [before, after]))];
  return doctors.flatMap((doctor) => {
    if (doctor === undefined) return [];
    const [from, to] = [left.get(doctor) ?? [], given.get(doctor) ?? []];
    return Array.from({ length: Math.max(from.length, to.length) }, (_, index) =>
      newsOf(doctor, { from: from[index], to: to[index] }),
    );
  });
}

/**
 * Who is told when a plan is published, by name of doctor: whoever it moves, gives a week or takes one from,
 * and whose proposed weeks it confirms where they are.
 */
export function recipientsOfPublication({
  differences,
  proposals,
}: {
  readonly differences: readonly PlanDifference[];
  /** Proposed weeks that the plan keeps. */
  readonly proposals: readonly PlannedLineWeek[];
}): PublicationRecipient[] {
  const kept = [...proposals].sort(byWeekThenLine).map((to) => newsOf(to.doctor, { from: undefined, to }));
  const news = groupBy([...newsOfPublication(differences), ...kept], ({ doctor }) => doctor);
  return [...news].map(([doctor, each]) => ({ doctor, news: each }));
}

function newsOf(
  doctor: string,
  { from, to }: { from?: Place | undefined; to?: Place | undefined },
): PublicationNews {
  const code = from === undefined ? "WEEK_CONFIRMED" : to === undefined ? "WEEK_TAKEN_AWAY" : "WEEK_MOVED";
  return { doctor, from: placeOf(from), to: placeOf(to), code, message: publicationNews[code] };
}

const placeOf = (place: Place | undefined): Place | undefined =>
  place && { line: place.line, week: place.week };
