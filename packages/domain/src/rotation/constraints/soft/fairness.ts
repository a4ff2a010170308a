import type { SoftTerm } from "./soft-term.ts";

/** Σ (weeks of a doctor)²: the same weeks shared by more doctors give less. */
export const fairness: SoftTerm = {
  key: "fairness",
  label: { fr: "Partage des semaines entre médecins", en: "Sharing of the weeks among doctors" },
  unit: "weeks²",
  better: "less",
  measure: ({ assignments }) => {
    const weeks = new Map<number, number>();
    for (const [doctor] of assignments) weeks.set(doctor, (weeks.get(doctor) ?? 0) + 1);
    return [...weeks.values()].reduce((sum, count) => sum + count ** 2, 0);
  },
};
