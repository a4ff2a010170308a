import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CodedRefusal } from "../shared/text.ts";
import { placeKey, type PlannedLineWeek, seatKey } from "./line-weeks-of-plan.ts";

/** A doctor's place on a line in a week, as it stands. */
export interface StandingWeek extends PlannedLineWeek {
  /** The identifier of its assignment. */
  readonly assignment: string;
  readonly state: "PROPOSED" | "CONFIRMED";
}

/** A week that a publication has changed; what is kept to take it back. */
export interface PublishedWeek extends PlannedLineWeek {
  readonly assignment: string;
  /** How it stood before; absent where the publication gave it. */
  readonly before?: StandingWeek["state"];
  readonly after: "CONFIRMED" | "CANCELLED";
}

/** What publishing does: weeks that stand are confirmed or cancelled, others are given anew. */
export function changesOfPublication({
  standing,
  confirmed,
}: {
  /** What stands and the plan keeps or takes away. */
  readonly standing: readonly StandingWeek[];
  readonly confirmed: readonly PlannedLineWeek[];
}): { changed: PublishedWeek[]; given: PlannedLineWeek[] } {
  const [stood, stays] = [new Set(standing.map(placeKey)), new Set(confirmed.map(placeKey))];
  const changed = standing.map(({ state, ...place }): PublishedWeek => {
    return { ...place, before: state, after: stays.has(placeKey(place)) ? "CONFIRMED" : "CANCELLED" };
  });
  return {
    changed: changed.filter(({ before, after }) => before !== after),
    given: confirmed.filter((each) => !stood.has(placeKey(each))),
  };
}

export type TakeBackRefusal = CodedRefusal<keyof typeof sentences> & Partial<PlannedLineWeek>;

/** How an assignment stands once a publication is taken back. */
export interface RestoredWeek {
  readonly assignment: string;
  readonly state: StandingWeek["state"] | "CANCELLED";
}

/** A publication, and how its weeks stand now. */
export interface PublicationToTakeBack {
  readonly weeks: readonly PublishedWeek[];
  /** Everything that stands on the lines and of the doctors of these weeks. */
  readonly standing: readonly StandingWeek[];
  readonly isClosed: (place: PlannedLineWeek) => boolean;
  /** Doctors who have a week since that neither the publication nor what stood before gave them. */
  readonly bookedSince: ReadonlySet<string>;
  /** Until when it may be taken back. */
  readonly until: Date;
  readonly now: Date;
}

/**
 * Takes a publication back: each of its weeks as it stood before, and cancelled where it was given. Refused
 * once its time is over, or when somebody has changed one of these weeks since, or taken its place; and where
 * a doctor would get a week back beside another that was booked since, for which rest and number were judged
 * without it.
 */
export function takeBack({
  weeks,
  standing,
  isClosed,
  bookedSince,
  until,
  now,
}: PublicationToTakeBack): Outcome<RestoredWeek[], TakeBackRefusal[]> {
  if (now >= until) return refuse([{ code: "PUBLICATION_SETTLED", message: sentences.PUBLICATION_SETTLED }]);
  const kept = new Map(standing.map((each) => [each.assignment, each.state]));
  const given = new Set(
    weeks.filter(({ after }) => after === "CONFIRMED").map(({ assignment }) => assignment),
  );
  const others = standing.filter(({ assignment }) => !given.has(assignment));
  const taken = new Set(others.flatMap((each) => [seatKey(each), busyKey(each)]));
  const isLeft = (week: PublishedWeek): boolean =>
    week.after === "CONFIRMED"
      ? kept.get(week.assignment) === "CONFIRMED"
      : !isClosed(week) && !taken.has(seatKey(week)) && !taken.has(busyKey(week));
  const faultOf = (week: PublishedWeek): keyof typeof sentences | undefined => {
    if (!isLeft(week)) return "WEEK_CHANGED";
    return week.after === "CANCELLED" && bookedSince.has(week.doctor) ? "DOCTOR_BOOKED_SINCE" : undefined;
  };
  const faults = weeks.flatMap((each) => {
    const [{ line, week, doctor }, code] = [each, faultOf(each)];
    return code === undefined ? [] : [{ code, message: sentences[code], line, week, doctor }];
  });
  if (faults.length === 0)
    return accept(
      weeks.map(({ assignment, before }): RestoredWeek => ({ assignment, state: before ?? "CANCELLED" })),
    );
  return refuse(faults);
}

/** What names a doctor's week, wherever it is served. */
const busyKey = ({ week, doctor }: PlannedLineWeek): string => `${week} ${doctor}`;

const sentences = {
  PUBLICATION_SETTLED: {
    fr: "Le délai pour défaire cette publication est passé.",
    en: "The time to undo this publication is over.",
  },
  WEEK_CHANGED: {
    fr: "Quelqu’un a changé cette semaine depuis la publication : elle ne peut plus être défaite d’un coup.",
    en: "Somebody has changed this week since the publication: it cannot be undone at once any more.",
  },
  DOCTOR_BOOKED_SINCE: {
    fr: "Ce médecin a reçu une autre semaine depuis la publication : libérez-la d’abord, ou laissez la publication.",
    en: "This doctor has been given another week since the publication: free that one first, or let the publication be.",
  },
};
