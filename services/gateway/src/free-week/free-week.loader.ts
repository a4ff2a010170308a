import { checkBooking, type IsoWeek, sundayOf, toldKilometres } from "@ms/domain";
import type { Context } from "../context.ts";
import { type LineWeek, loadLineWeeks } from "../line-week/line-week.loader.ts";
import { assignmentRecord, centreRecord, lineRecord, plannedDoctorRecord } from "../shared/records.ts";

/** An open line-week that the viewer may take, and how far from home it lies. */
export interface FreeWeek {
  readonly lineWeek: LineWeek;
  /** Unknown where the home or the centre has no place. */
  readonly kilometres: number | undefined;
}

/** More than a screen shows. */
const mostWeeks = 100;

/** The open line-weeks that the viewer, a doctor, may take by every rule of booking, the nearest first. */
export async function loadFreeWeeks(
  weeks: readonly IsoWeek[],
  { database, viewer: { doctorId }, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<FreeWeek[]> {
  const row =
    doctorId === undefined
      ? null
      : await database.doctor.findUnique({
          where: { id: doctorId, erasedAt: null },
          include: {
            statuses: true,
            documents: true,
            preferences: true,
            availability: { where: { week: { in: [...weeks] } } },
            assignments: { include: { line: true } },
          },
        });
  if (row === null) return [];
  const lines = await database.line.findMany({ include: { centre: true, terms: true } });
  const toCome = weeks.filter((week) => sundayOf(week) >= today);
  const lineWeeks = await loadLineWeeks({ weeks: toCome }, database);
  const [doctor, assignments] = [plannedDoctorRecord(row), row.assignments.map(assignmentRecord)];
  const answers = new Map(row.availability.map(({ week, answer }) => [week, answer]));
  const places = new Map(
    lines.map((line) => {
      const { homeDepartment } = doctor;
      const kilometres = toldKilometres({ homeDepartment, centre: centreRecord(line.centre) });
      return [line.id, { line: lineRecord(line), kilometres }];
    }),
  );
  return lineWeeks
    .filter(({ state }) => state === "UNCOVERED")
    .flatMap((lineWeek): FreeWeek[] => {
      const { line, kilometres } = places.get(lineWeek.lineId)!;
      const { week } = lineWeek;
      const broken = checkBooking({ line, week, doctor, answer: answers.get(week), assignments, today });
      return broken.length === 0 ? [{ lineWeek, kilometres }] : [];
    })
    .sort((one, other) => (one.kilometres ?? Infinity) - (other.kilometres ?? Infinity))
    .slice(0, mostWeeks);
}
