import type { HardConstraint } from "./constraint.ts";

/** A doctor serves no more weeks in the horizon than the doctor's quota. */
export const quotaKept: HardConstraint = {
  key: "quotaKept",
  code: "QUOTA_EXCEEDED",
  rule: {
    fr: "Un médecin ne sert pas plus de semaines que son quota.",
    en: "A doctor serves no more weeks than their quota.",
  },
  check: ({ facts, roster, assignment: [doctor] }) => {
    const quota = facts.problem.doc.max[doctor] ?? 0;
    if ((roster.byDoctor.get(doctor)?.length ?? 0) < quota) return undefined;
    return {
      fr: `Le médecin ${doctor} a atteint son quota (${quota}).`,
      en: `Doctor ${doctor} has reached their quota (${quota}).`,
    };
  },
};
