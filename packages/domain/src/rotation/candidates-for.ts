import type { Text } from "../shared/text.ts";
import { type ConstraintKey, weekNumber } from "./constraints/constraint.ts";
import { firstBreach } from "./constraints/index.ts";
import { assignmentKey, preferenceOf } from "./constraints/roster.ts";
import type { PlanReading } from "./plan-reading.ts";
import type { RotationAssignment } from "./problem.ts";

/** A doctor who could fill a vacancy, and what that would undo. */
export interface CandidateDoctor {
  readonly doctor: number;
  /** Preference points of the doctor at the vacancy. */
  readonly cost: number;
  /** Assignments that the doctor would leave, each a new vacancy; empty = nothing is undone. */
  readonly displaced: readonly RotationAssignment[];
  /** Change of the plan's preference points, the new vacancies left open. */
  readonly change: number;
  readonly reason: Text;
}

/** Rules that hold because of the doctor's other weeks: giving those up lifts them. */
const liftable: ReadonlySet<ConstraintKey> = new Set(["onePlaceAWeek", "quotaKept", "gapKept"]);

/**
 * Ranks the doctors who could fill a vacancy: first those who give nothing up, then those who give up
 * fewest weeks; among equals by change of preference points, then by number. At most `most` (20).
 */
export function candidatesFor(
  reading: PlanReading,
  {
    centre,
    week,
    most = 20,
  }: {
    readonly centre: number;
    readonly week: number;
    readonly most?: number;
  },
): readonly CandidateDoctor[] {
  const candidates: CandidateDoctor[] = [];
  for (const doctor of reading.offering[week] ?? []) {
    const displaced = displacedBy(reading, [doctor, centre, week]);
    if (displaced === undefined) continue;
    const { problem } = reading.facts;
    const cost = preferenceOf(problem, { doctor, centre });
    const saved = displaced.reduce(
      (sum, [, other]) => sum + preferenceOf(problem, { doctor, centre: other }),
      0,
    );
    const change = cost - saved;
    candidates.push({ doctor, cost, displaced, change, reason: reasonOf({ doctor, cost, displaced }) });
  }
  candidates.sort(
    (one, two) =>
      one.displaced.length - two.displaced.length || one.change - two.change || one.doctor - two.doctor,
  );
  return candidates.slice(0, most);
}

/** What a doctor must leave to take an assignment; undefined = nothing that may be left would allow it. */
function displacedBy(
  { facts, roster }: PlanReading,
  assignment: RotationAssignment,
): readonly RotationAssignment[] | undefined {
  const [doctor, , week] = assignment;
  const breach = firstBreach({ facts, roster, assignment });
  if (breach === undefined) return [];
  if (!liftable.has(breach.constraint)) return undefined;
  const { problem } = facts;
  const served = roster.byDoctor.get(doctor) ?? [];
  const gap = problem.doc.gap[doctor] ?? 0;
  const left = served.filter(([, , other]) => Math.abs(other - week) <= gap);
  const others = served.filter(([, , other]) => Math.abs(other - week) > gap);
  // Beyond the quota, the week that costs most is left.
  others.sort((one, two) => costOf(facts.problem, two) - costOf(facts.problem, one) || one[2] - two[2]);
  const isMovable = (one: RotationAssignment): boolean => !facts.pinned.has(assignmentKey(one));
  const quota = problem.doc.max[doctor] ?? 0;
  let excess = others.length + 1 - quota;
  for (const other of others) {
    if (excess <= 0) break;
    if (!isMovable(other)) continue;
    left.push(other);
    excess--;
  }
  return excess <= 0 && left.every(isMovable) ? left : undefined;
}

const costOf = (problem: Parameters<typeof preferenceOf>[0], [doctor, centre]: RotationAssignment): number =>
  preferenceOf(problem, { doctor, centre });

function reasonOf({ doctor, cost, displaced }: Pick<CandidateDoctor, "doctor" | "cost" | "displaced">): Text {
  if (displaced.length === 0) {
    return {
      fr: `Le médecin ${doctor} peut venir sans rien quitter (${cost} points).`,
      en: `Doctor ${doctor} can come and leaves nothing (${cost} points).`,
    };
  }
  const list = (centreWord: string, weekWord: string): string =>
    displaced
      .map(([, centre, week]) => `${centreWord} ${centre}, ${weekWord} ${weekNumber(week)}`)
      .join(" ; ");
  return {
    fr: `Le médecin ${doctor} peut venir (${cost} points) en quittant : ${list("centre", "semaine")}.`,
    en: `Doctor ${doctor} can come (${cost} points) by leaving: ${list("centre", "week")}.`,
  };
}
