import type { Prisma } from "@ms/database";
import type { DraftWeeks, IsoWeek, PlannedLineWeek, PublishedWeek, RotationCertificate } from "@ms/domain";

/** What the planner proved of a plan, as it is kept beside it. */
export type PlanCertificate = Pick<
  RotationCertificate,
  "covered" | "coverageBound" | "cost" | "costBound" | "isProvenBest"
> & {
  readonly seats: number;
  readonly doctorsServing: number;
  /** Seats that were booked before the plan, and that it keeps. */
  readonly booked: number;
};

/** What taking a publication back needs, as it is kept beside the plan. */
export interface PlanUndo {
  readonly weeks: readonly PublishedWeek[];
  /** The plans that were in force before. */
  readonly superseded: readonly string[];
  /** What the draft would have done and was not published with it. */
  readonly leftOut: DraftWeeks;
}

export const undoOf = ({ undo }: { undo: unknown }): PlanUndo | null => undo as PlanUndo | null;

/** What names a doctor's place on a line in a week. */
export const placeKey = ({ line, week, doctor }: PlannedLineWeek): string => `${line} ${week} ${doctor}`;

/** What a stored plan does: the weeks that it gives, and those that it takes from their doctors. */
export const draftOf = ({
  plannedWeeks,
  dropped,
}: {
  plannedWeeks: readonly { lineId: string; week: string; doctorId: string }[];
  dropped: unknown;
}): DraftWeeks => ({
  given: plannedWeeks.map(({ lineId, week, doctorId }) => ({
    line: lineId,
    week: week as IsoWeek,
    doctor: doctorId,
  })),
  taken: dropped as readonly PlannedLineWeek[],
});

/** The rows of the weeks that a plan gives. */
export const plannedRows = (planId: string, given: readonly PlannedLineWeek[]) =>
  given.map(({ line, week, doctor }) => ({ planId, lineId: line, week, doctorId: doctor }));

/** What a JSON column keeps of a value: the same, without its readonly types. */
export const asJson = (value: object): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
