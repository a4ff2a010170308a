import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { Text } from "../shared/text.ts";
import type { Breach } from "./constraints/constraint.ts";
import { firstBreach } from "./constraints/index.ts";
import { assignmentKey, enrol, preferenceOf, withdraw } from "./constraints/roster.ts";
import type { PlanReading } from "./plan-reading.ts";
import type { RotationAssignment } from "./problem.ts";

/** Two doctors who take each other's place. */
export interface Swap {
  readonly before: readonly [RotationAssignment, RotationAssignment];
  readonly after: readonly [RotationAssignment, RotationAssignment];
  /** Change of the plan's preference points; below 0 the swap pleases. */
  readonly change: number;
}

/** Why a swap cannot be. */
export type SwapRefusal =
  | { readonly code: "NOT_IN_PLAN" | "PINNED" | "SAME_DOCTOR"; readonly message: Text }
  | { readonly code: "SWAP_BREAKS_RULES"; readonly breaches: readonly Breach[]; readonly message: Text };

const plainRefusals = {
  NOT_IN_PLAN: {
    fr: "Une des deux semaines n’est pas au plan.",
    en: "One of the two weeks is not in the plan.",
  },
  PINNED: {
    fr: "Une des deux semaines est épinglée : elle ne bouge plus.",
    en: "One of the two weeks is pinned: it does not move any more.",
  },
  SAME_DOCTOR: {
    fr: "Un échange se fait entre deux médecins.",
    en: "A swap takes two doctors.",
  },
} as const;

/** Judges a swap of two assignments of a plan by the same rules as the plan itself. */
export function checkSwap(
  reading: PlanReading,
  { first, second }: { readonly first: RotationAssignment; readonly second: RotationAssignment },
): Outcome<Swap, SwapRefusal> {
  const { facts, roster } = reading;
  const pair = [first, second] as const;
  const no = (code: keyof typeof plainRefusals): Outcome<Swap, SwapRefusal> =>
    refuse({ code, message: plainRefusals[code] });
  if (!pair.every((one) => roster.keys.has(assignmentKey(one)))) return no("NOT_IN_PLAN");
  if (pair.some((one) => facts.pinned.has(assignmentKey(one)))) return no("PINNED");
  if (first[0] === second[0]) return no("SAME_DOCTOR");

  const after = [
    [first[0], second[1], second[2]],
    [second[0], first[1], first[2]],
  ] as const;
  // The roster is borrowed and given back as it was.
  for (const assignment of pair) withdraw({ facts, roster, assignment });
  const breaches = after.flatMap((assignment) => firstBreach({ facts, roster, assignment }) ?? []);
  for (const assignment of pair) enrol({ facts, roster, assignment });
  if (breaches.length > 0) {
    const message = {
      fr: breaches.map((breach) => breach.reason.fr).join(" "),
      en: breaches.map((breach) => breach.reason.en).join(" "),
    };
    return refuse({ code: "SWAP_BREAKS_RULES", breaches, message });
  }
  const points = (list: readonly RotationAssignment[]): number =>
    list.reduce((sum, [doctor, centre]) => sum + preferenceOf(facts.problem, { doctor, centre }), 0);
  return accept({ before: pair, after, change: points(after) - points(pair) });
}

/** The swaps that would free a doctor from an assignment, best first; at most `most` (10). */
export function swapsFor(
  reading: PlanReading,
  { assignment, most = 10 }: { readonly assignment: RotationAssignment; readonly most?: number },
): readonly Swap[] {
  const { facts, roster, offering } = reading;
  const [doctor, , week] = assignment;
  const swaps: Swap[] = [];
  for (const partner of offering[week] ?? []) {
    for (const second of roster.byDoctor.get(partner) ?? []) {
      if (!facts.offered[doctor]?.has(second[2])) continue;
      const outcome = checkSwap(reading, { first: assignment, second });
      if (outcome.ok) swaps.push(outcome.value);
    }
  }
  swaps.sort((one, two) => one.change - two.change || one.after[1][0] - two.after[1][0]);
  return swaps.slice(0, most);
}
