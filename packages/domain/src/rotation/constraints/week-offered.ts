import { type HardConstraint, weekNumber } from "./constraint.ts";

/** A doctor serves only weeks that the doctor offered. */
export const weekOffered: HardConstraint = {
  key: "weekOffered",
  code: "WEEK_NOT_OFFERED",
  rule: {
    fr: "Un médecin ne sert que les semaines qu’il a proposées.",
    en: "A doctor serves only the weeks they offered.",
  },
  check: ({ facts, assignment: [doctor, , week] }) =>
    facts.offered[doctor]?.has(week)
      ? undefined
      : {
          fr: `Le médecin ${doctor} n’a pas proposé la semaine ${weekNumber(week)}.`,
          en: `Doctor ${doctor} did not offer week ${weekNumber(week)}.`,
        },
};
