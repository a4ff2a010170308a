import type { RotationAssignment, RotationProblem } from "../problem.ts";

/** What the rules ask of a problem again and again, looked up once. */
export interface RotationFacts {
  readonly problem: RotationProblem;
  readonly sets: readonly ReadonlySet<number>[];
  readonly offered: readonly ReadonlySet<number>[];
  /** Keys of {@link assignmentKey}. */
  readonly forbidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
}

/** Who serves where: the assignments against which a rule judges one more. */
export interface Roster {
  /** Doctors in service, by `centre * weeks + week`. */
  readonly taken: Map<number, number>;
  /** Assignments of each doctor. */
  readonly byDoctor: Map<number, RotationAssignment[]>;
  readonly keys: Set<string>;
}

/** The text that names an assignment: `doctor,centre,week`. */
export const assignmentKey = ([doctor, centre, week]: RotationAssignment): string =>
  `${doctor},${centre},${week}`;

/** Looks a problem up for the rules. */
export const factsOf = (problem: RotationProblem): RotationFacts => ({
  problem,
  sets: problem.sets.map((centres) => new Set(centres)),
  offered: problem.doc.weeks.map((weeks) => new Set(weeks)),
  forbidden: new Set(problem.forbidden.map(assignmentKey)),
  pinned: new Set(problem.pinned.map(assignmentKey)),
});

/** A roster of the given assignments. */
export function rosterOf(facts: RotationFacts, assignments: readonly RotationAssignment[]): Roster {
  const roster: Roster = { taken: new Map(), byDoctor: new Map(), keys: new Set() };
  for (const assignment of assignments) enrol({ facts, roster, assignment });
  return roster;
}

/** Adds an assignment to a roster. */
export function enrol({
  facts,
  roster,
  assignment,
}: {
  readonly facts: RotationFacts;
  readonly roster: Roster;
  readonly assignment: RotationAssignment;
}): void {
  const [doctor, centre, week] = assignment;
  const slot = centre * facts.problem.weeks + week;
  roster.taken.set(slot, (roster.taken.get(slot) ?? 0) + 1);
  const served = roster.byDoctor.get(doctor);
  if (served === undefined) roster.byDoctor.set(doctor, [assignment]);
  else served.push(assignment);
  roster.keys.add(assignmentKey(assignment));
}

/** Takes an assignment out of a roster; unknown ones are passed over. */
export function withdraw({
  facts,
  roster,
  assignment,
}: {
  readonly facts: RotationFacts;
  readonly roster: Roster;
  readonly assignment: RotationAssignment;
}): void {
  if (!roster.keys.delete(assignmentKey(assignment))) return;
  const [doctor, centre, week] = assignment;
  const slot = centre * facts.problem.weeks + week;
  roster.taken.set(slot, (roster.taken.get(slot) ?? 1) - 1);
  const served = roster.byDoctor.get(doctor) ?? [];
  const kept = served.filter(([, otherCentre, otherWeek]) => otherCentre !== centre || otherWeek !== week);
  roster.byDoctor.set(doctor, kept);
}

/** The points a doctor's preference puts on a centre: the doctor's own word first, then the zone's; -1 = no. */
export function preferenceOf(
  problem: RotationProblem,
  { doctor, centre }: { readonly doctor: number; readonly centre: number },
): number {
  const pairs = problem.doc.cost[doctor] ?? [];
  let points = problem.zoneCost[(problem.doc.zone[doctor] ?? 0) * problem.centres + centre] ?? -1;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i] === centre) points = pairs[i + 1] ?? -1;
  }
  return points;
}
