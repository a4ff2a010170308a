import { preferenceOf } from "../roster.ts";
import type { SoftTerm } from "./soft-term.ts";

/** What the assignments cost the doctors: distance, and their own wishes. */
export const preferenceCost: SoftTerm = {
  key: "preferenceCost",
  label: { fr: "Coût de préférence des médecins", en: "Preference cost of the doctors" },
  unit: "points",
  better: "less",
  measure: ({ facts, assignments }) =>
    assignments.reduce((sum, [doctor, centre]) => sum + preferenceOf(facts.problem, { doctor, centre }), 0),
};
