import { type HardConstraint, weekNumber } from "./constraint.ts";
import { assignmentKey } from "./roster.ts";

/**
 * A pinned week does not move. Judged on a pinned assignment against the whole plan: it breaks the
 * rule when the plan does not hold it.
 */
export const pinnedKept: HardConstraint = {
  key: "pinnedKept",
  code: "PINNED_MISSING",
  rule: {
    fr: "Une semaine épinglée ne bouge pas.",
    en: "A pinned week does not move.",
  },
  check: ({ facts, roster, assignment }) => {
    const key = assignmentKey(assignment);
    if (!facts.pinned.has(key) || roster.keys.has(key)) return undefined;
    const [doctor, centre, week] = assignment;
    return {
      fr: `La semaine ${weekNumber(week)} du médecin ${doctor} au centre ${centre} est épinglée : elle doit rester au plan.`,
      en: `Week ${weekNumber(week)} of doctor ${doctor} at centre ${centre} is pinned: it must stay in the plan.`,
    };
  },
};
