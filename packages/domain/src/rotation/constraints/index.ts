import { centreEligible } from "./centre-eligible.ts";
import { centreNotRefused } from "./centre-not-refused.ts";
import type { Breach, Candidate, HardConstraint } from "./constraint.ts";
import { gapKept } from "./gap-kept.ts";
import { knownIndices } from "./known-indices.ts";
import { lineOpen } from "./line-open.ts";
import { notForbidden } from "./not-forbidden.ts";
import { onePlaceAWeek } from "./one-place-a-week.ts";
import { pinnedKept } from "./pinned-kept.ts";
import { quotaKept } from "./quota-kept.ts";
import { seatFree } from "./seat-free.ts";
import { coveredWeight } from "./soft/covered-weight.ts";
import { fairness } from "./soft/fairness.ts";
import { preferenceCost } from "./soft/preference-cost.ts";
import { publishedDistance } from "./soft/published-distance.ts";
import type { SoftTerm } from "./soft/soft-term.ts";
import { weekOffered } from "./week-offered.ts";

/**
 * Every hard rule. The order is the one in which people are told why a doctor cannot come: what does
 * not depend on the plan first, then what does.
 */
export const hardConstraints: readonly HardConstraint[] = [
  knownIndices,
  lineOpen,
  weekOffered,
  centreEligible,
  centreNotRefused,
  notForbidden,
  onePlaceAWeek,
  quotaKept,
  gapKept,
  seatFree,
  pinnedKept,
];

/** Every soft term, in the order in which one plan is preferred to another. */
export const softTerms: readonly SoftTerm[] = [coveredWeight, preferenceCost, publishedDistance, fairness];

/** The rules that decide whether one more assignment fits beside a plan: all but the pins. */
export const candidateConstraints: readonly HardConstraint[] = hardConstraints.filter(
  (constraint) => constraint.key !== "pinnedKept",
);

/** The first rule, in list order, that a candidate breaks. */
export function firstBreach(candidate: Candidate): Breach | undefined {
  for (const constraint of candidateConstraints) {
    const breach = breachOf(constraint, candidate);
    if (breach !== undefined) return breach;
  }
  return undefined;
}

/** The breach of one rule by a candidate, if any. */
export function breachOf(constraint: HardConstraint, candidate: Candidate): Breach | undefined {
  const reason = constraint.check(candidate);
  if (reason === undefined) return undefined;
  const { key, code } = constraint;
  return { constraint: key, code, assignment: candidate.assignment, reason };
}
