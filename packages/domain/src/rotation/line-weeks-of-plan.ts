import type { IsoWeek } from "../calendar/iso-week.ts";
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

/**
 * The line-weeks that a plan adds to the standing assignments, by week, then line. Doctors of the
 * same centre and week take its free lines in the order of their identifiers.
 */
export function lineWeeksOfPlan({
  planned: { problem, centres, doctors, weeks },
  assignments,
  network,
}: {
  planned: NetworkProblem;
  assignments: readonly RotationAssignment[];
  network: Pick<RotationNetwork, "lines" | "assignments">;
}): PlannedLineWeek[] {
  const linesOf = openLines(network);
  const pinned = new Set(problem.pinned.map(String));
  const taken = new Set(
    network.assignments
      .filter(isStanding)
      .map((each) => `${lineId({ centre: each.centre, number: each.line })} ${each.week}`),
  );
  const added = assignments
    .filter((triple) => !pinned.has(String(triple)))
    .map(([doctor, centre, week]) => ({
      doctor: doctors[doctor]!,
      centre: centres[centre]!,
      week: weeks[week]!,
    }));
  const slots = [...groupBy(added, ({ centre, week }) => `${centre} ${week}`).values()];
  return slots
    .flatMap((slot) => {
      const { centre, week } = slot[0]!;
      const free = linesOf(centre, week)
        .map((number) => lineId({ centre, number }))
        .filter((line) => !taken.has(`${line} ${week}`));
      const coming = slot.map(({ doctor }) => doctor).sort();
      return coming.map((doctor, index) => ({ line: free[index]!, week, doctor }));
    })
    .sort((one, other) => (one.week + one.line < other.week + other.line ? -1 : 1));
}
