import { type HardConstraint, weekNumber } from "./constraint.ts";
import { assignmentKey } from "./roster.ts";

/** The coordination did not forbid this very assignment. */
export const notForbidden: HardConstraint = {
  key: "notForbidden",
  code: "ASSIGNMENT_FORBIDDEN",
  rule: {
    fr: "Une affectation interdite par la coordination n’est pas faite.",
    en: "An assignment that the coordination forbids is not made.",
  },
  check: ({ facts, assignment }) => {
    if (!facts.forbidden.has(assignmentKey(assignment))) return undefined;
    const [doctor, centre, week] = assignment;
    return {
      fr: `Le médecin ${doctor} ne doit pas servir au centre ${centre} la semaine ${weekNumber(week)}.`,
      en: `Doctor ${doctor} must not serve at centre ${centre} in week ${weekNumber(week)}.`,
    };
  },
};
