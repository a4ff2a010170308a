import type { HardConstraint } from "./constraint.ts";
import { preferenceOf } from "./roster.ts";

/** The doctor did not refuse the centre. */
export const centreNotRefused: HardConstraint = {
  key: "centreNotRefused",
  code: "CENTRE_REFUSED",
  rule: {
    fr: "Un médecin ne sert pas dans un centre qu’il refuse.",
    en: "A doctor does not serve in a centre they refuse.",
  },
  check: ({ facts, assignment: [doctor, centre] }) => {
    const hasOwnWord = facts.problem.doc.cost[doctor]?.some((value, i) => i % 2 === 0 && value === centre);
    if (!hasOwnWord || preferenceOf(facts.problem, { doctor, centre }) >= 0) return undefined;
    return {
      fr: `Le médecin ${doctor} refuse le centre ${centre}.`,
      en: `Doctor ${doctor} refuses centre ${centre}.`,
    };
  },
};
