import { type AvailabilityAnswer, type Availability as AvailabilityRow, plainDate } from "@ms/database";
import type { IsoWeek, PlainDate } from "@ms/domain";
import type { Context } from "../context.ts";

/** What a doctor has said of a week, and whether the doctor has a line then. */
export interface AvailabilityWeek {
  readonly week: IsoWeek;
  /** Absent while nothing is said: that is no "no". */
  readonly answer: AvailabilityAnswer | undefined;
  readonly confirmedOn: PlainDate | undefined;
  readonly isPlaced: boolean;
}

/** A doctor's weeks, in the order asked: two statements, whatever their number. */
export async function loadAvailability(
  { doctor, weeks }: { doctor: string; weeks: readonly IsoWeek[] },
  database: Pick<Context["database"], "availability" | "assignment">,
): Promise<AvailabilityWeek[]> {
  const where = { doctorId: doctor, week: { in: [...weeks] } };
  const [answers, assignments] = await Promise.all([
    database.availability.findMany({ where }),
    database.assignment.findMany({
      where: { ...where, state: { not: "CANCELLED" } },
      select: { week: true },
    }),
  ]);
  return toldWeeks({ answers, assignments }, weeks);
}

interface Said {
  readonly answers: readonly Pick<AvailabilityRow, "week" | "answer" | "confirmedOn">[];
  readonly assignments: readonly { readonly week: string }[];
}

/** What is known of each week. */
export function toldWeeks({ answers, assignments }: Said, weeks: readonly IsoWeek[]): AvailabilityWeek[] {
  const answered = new Map(answers.map((row) => [row.week, row]));
  const placed = new Set(assignments.map(({ week }) => week));
  return weeks.map((week) => {
    const row = answered.get(week);
    return {
      week,
      answer: row?.answer,
      confirmedOn: row && plainDate(row.confirmedOn),
      isPlaced: placed.has(week),
    };
  });
}
