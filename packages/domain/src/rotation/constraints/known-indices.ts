import type { HardConstraint } from "./constraint.ts";

/** The doctor, the centre and the week exist. Every other rule relies on this one. */
export const knownIndices: HardConstraint = {
  key: "knownIndices",
  code: "UNKNOWN_INDEX",
  rule: {
    fr: "Le médecin, le centre et la semaine existent.",
    en: "The doctor, the centre and the week exist.",
  },
  check: ({ facts: { problem }, assignment }) => {
    const within = (value: unknown, count: number): boolean =>
      Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
    const named: readonly unknown[] = assignment;
    const [doctor, centre, week] = named;
    const isKnown =
      named.length === 3 &&
      within(doctor, problem.doctors) &&
      within(centre, problem.centres) &&
      within(week, problem.weeks);
    if (isKnown) return undefined;
    const triple = JSON.stringify(assignment);
    return {
      fr: `L’affectation ${triple} nomme un médecin, un centre ou une semaine inconnus.`,
      en: `The assignment ${triple} names an unknown doctor, centre or week.`,
    };
  },
};
