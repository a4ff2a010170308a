import { type HardConstraint } from "./constraint.ts";
import { preferenceOf } from "./roster.ts";

/** The centre is one where the doctor may serve: in the doctor's set, and open to the doctor's zone. */
export const centreEligible: HardConstraint = {
  key: "centreEligible",
  code: "CENTRE_NOT_ELIGIBLE",
  rule: {
    fr: "Un médecin ne sert que dans les centres qui lui sont ouverts.",
    en: "A doctor serves only in the centres open to them.",
  },
  check: ({ facts, assignment: [doctor, centre] }) => {
    const { problem, sets } = facts;
    const set = problem.doc.set[doctor] ?? -1;
    const isInSet = set < 0 || sets[set]?.has(centre) === true;
    // A refusal is the doctor's own word: the next rule tells it apart.
    const isRefused = problem.doc.cost[doctor]?.some((value, i) => i % 2 === 0 && value === centre);
    if (isInSet && (isRefused || preferenceOf(problem, { doctor, centre }) >= 0)) return undefined;
    return {
      fr: `Le centre ${centre} n’est pas ouvert au médecin ${doctor}.`,
      en: `Centre ${centre} is not open to doctor ${doctor}.`,
    };
  },
};
