import { rosterOf } from "../roster.ts";
import type { SoftTerm } from "./soft-term.ts";

/** Covered seats, each counted with its criticality. */
export const coveredWeight: SoftTerm = {
  key: "coveredWeight",
  label: { fr: "Semaines-lignes pourvues, selon leur criticité", en: "Line-weeks covered, by criticality" },
  unit: "seats",
  better: "more",
  measure: ({ facts, assignments }) => {
    let sum = 0;
    for (const [slot, taken] of rosterOf(facts, assignments).taken) {
      const seats = facts.problem.seats[slot] ?? 0;
      sum += Math.min(taken, seats) * (facts.problem.weight?.[slot] ?? 1);
    }
    return sum;
  },
};
