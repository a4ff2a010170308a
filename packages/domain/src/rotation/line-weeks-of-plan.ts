import type { IsoWeek } from "../calendar/iso-week.ts";
import type { Assignment } from "../network/assignment.ts";
import { lineId } from "../network/line.ts";
import { groupBy } from "./group-by.ts";
import type { NetworkProblem } from "./problem-of-network.ts";
import type { RotationAssignment } from "./problem.ts";
import { isStanding, openLines, type RotationNetwork } from "./rotation-network.ts";

/** A doctor's place in a plan: a line for a week. */
export interface PlannedLineWeek {
  readonly line: string;
  readonly week: IsoWeek;
  readonly doctor: string;
}

/** The line-week of an assignment. */
export const lineWeekOf = ({ centre, line, week, doctor }: Assignment): PlannedLineWeek => ({
  line: lineId({ centre, number: line }),
  week,
  doctor,
});

export const byWeekThenLine = (one: PlannedLineWeek, other: PlannedLineWeek): number =>
  one.week + one.line < other.week + other.line ? -1 : 1;

/** What names a line in a week, and a doctor's place there. */
export const seatKey = ({ line, week }: Pick<PlannedLineWeek, "line" | "week">): string => `${line} ${week}`;
export const placeKey = ({ line, week, doctor }: PlannedLineWeek): string => `${line} ${week} ${doctor}`;

/**
 * The line-weeks that a plan puts beside the pinned assignments, by week, then line. A doctor who stays
 * keeps the line; the others of a centre and week take its free lines in the order of their identifiers.
 */
export function lineWeeksOfPlan({
  planned: { problem, centres, doctors, weeks, movable },
  assignments,
  network,
}: {
  planned: NetworkProblem;
  assignments: readonly RotationAssignment[];
  network: Pick<RotationNetwork, "lines" | "assignments" | "closedWeeks">;
}): PlannedLineWeek[] {
  const linesOf = openLines(network);
  const pinned = new Set(problem.pinned.map(String));
  const moving = new Set(movable.map((each) => placeKey(lineWeekOf(each))));
  const held = network.assignments
    .filter(isStanding)
    .map(lineWeekOf)
    .filter((each) => !moving.has(placeKey(each)));
  const taken = new Set(held.map(seatKey));
  const lineNow = new Map(
    movable.map((each) => [`${each.centre} ${each.week} ${each.doctor}`, lineWeekOf(each)]),
  );
  const coming = assignments
    .filter((triple) => !pinned.has(String(triple)))
    .map(([doctor, centre, week]) => ({
      doctor: doctors[doctor]!,
      centre: centres[centre]!,
      week: weeks[week]!,
    }));
  const slots = [...groupBy(coming, ({ centre, week }) => `${centre} ${week}`).values()];
  return slots
    .flatMap((slot) => {
      const { centre, week } = slot[0]!;
      const staying = slot.flatMap(({ doctor }) => lineNow.get(`${centre} ${week} ${doctor}`) ?? []);
      const isKept = (line: string): boolean => staying.some((each) => each.line === line);
      const free = linesOf(centre, week)
        .map((number) => lineId({ centre, number }))
        .filter((line) => !taken.has(`${line} ${week}`) && !isKept(line));
      const arriving = slot
        .map(({ doctor }) => doctor)
        .filter((doctor) => !staying.some((each) => each.doctor === doctor))
        .sort();
      return [...staying, ...arriving.map((doctor, index) => ({ line: free[index]!, week, doctor }))];
    })
    .sort(byWeekThenLine);
}

/** The standing line-weeks that a plan takes from their doctors, by week, then line. */
export function lineWeeksDropped(
  { movable }: Pick<NetworkProblem, "movable">,
  lineWeeks: readonly PlannedLineWeek[],
): PlannedLineWeek[] {
  const kept = new Set(lineWeeks.map(placeKey));
  return movable
    .map(lineWeekOf)
    .filter((each) => !kept.has(placeKey(each)))
    .sort(byWeekThenLine);
}
