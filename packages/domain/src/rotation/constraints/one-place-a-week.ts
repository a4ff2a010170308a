import { type HardConstraint, weekNumber } from "./constraint.ts";

/** A doctor is at one place in a week. */
export const onePlaceAWeek: HardConstraint = {
  key: "onePlaceAWeek",
  code: "TWO_PLACES_IN_A_WEEK",
  rule: {
    fr: "Un médecin n’est qu’à un endroit par semaine.",
    en: "A doctor is at one place in a week.",
  },
  check: ({ roster, assignment: [doctor, , week] }) => {
    const other = roster.byDoctor.get(doctor)?.find(([, , otherWeek]) => otherWeek === week);
    if (other === undefined) return undefined;
    return {
      fr: `Le médecin ${doctor} sert déjà au centre ${other[1]} la semaine ${weekNumber(week)}.`,
      en: `Doctor ${doctor} already serves at centre ${other[1]} in week ${weekNumber(week)}.`,
    };
  },
};
