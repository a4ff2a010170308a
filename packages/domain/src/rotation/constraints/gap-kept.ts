import { type HardConstraint, weekNumber } from "./constraint.ts";

/** Enough free weeks lie between two weeks of a doctor: `w2 - w1 > gap`. */
export const gapKept: HardConstraint = {
  key: "gapKept",
  code: "GAP_TOO_SHORT",
  rule: {
    fr: "Entre deux semaines d’un médecin, son intervalle minimal est respecté.",
    en: "Between two weeks of a doctor, their minimum gap is kept.",
  },
  check: ({ facts, roster, assignment: [doctor, , week] }) => {
    const gap = facts.problem.doc.gap[doctor] ?? 0;
    const near = roster.byDoctor
      .get(doctor)
      ?.find(([, , other]) => other !== week && Math.abs(other - week) <= gap);
    if (near === undefined) return undefined;
    const [one, two] = [weekNumber(near[2]), weekNumber(week)];
    return {
      fr: `Le médecin ${doctor} sert la semaine ${one}, trop près de la semaine ${two} (intervalle ${gap}).`,
      en: `Doctor ${doctor} serves in week ${one}, too near to week ${two} (gap ${gap}).`,
    };
  },
};
