import { assignmentKey } from "../roster.ts";
import type { SoftTerm } from "./soft-term.ts";

/** Assignments that people already know and that the plan drops; 0 without a published plan. */
export const publishedDistance: SoftTerm = {
  key: "publishedDistance",
  label: { fr: "Affectations publiées abandonnées", en: "Published assignments dropped" },
  unit: "assignments",
  better: "less",
  measure: ({ assignments, published = [] }) => {
    const kept = new Set(assignments.map(assignmentKey));
    return published.filter((assignment) => !kept.has(assignmentKey(assignment))).length;
  },
};
