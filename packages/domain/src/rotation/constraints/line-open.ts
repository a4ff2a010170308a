import { type HardConstraint, weekNumber } from "./constraint.ts";

/** The centre has an open line that week. */
export const lineOpen: HardConstraint = {
  key: "lineOpen",
  code: "LINE_CLOSED",
  rule: {
    fr: "Un médecin ne sert que sur une ligne ouverte.",
    en: "A doctor serves only on an open line.",
  },
  check: ({ facts: { problem }, assignment: [, centre, week] }) =>
    (problem.seats[centre * problem.weeks + week] ?? 0) > 0
      ? undefined
      : {
          fr: `Le centre ${centre} n’a pas de ligne ouverte la semaine ${weekNumber(week)}.`,
          en: `Centre ${centre} has no open line in week ${weekNumber(week)}.`,
        },
};
