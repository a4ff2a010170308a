import { type HardConstraint, weekNumber } from "./constraint.ts";

/** One doctor for each line-week: no more doctors than seats. */
export const seatFree: HardConstraint = {
  key: "seatFree",
  code: "NO_SEAT_LEFT",
  rule: {
    fr: "Une ligne n’a qu’un médecin par semaine.",
    en: "A line has one doctor a week.",
  },
  check: ({ facts: { problem }, roster, assignment: [, centre, week] }) => {
    const slot = centre * problem.weeks + week;
    const seats = problem.seats[slot] ?? 0;
    // A closed line is the business of the rule before.
    if (seats <= 0 || (roster.taken.get(slot) ?? 0) < seats) return undefined;
    return {
      fr: `Toutes les lignes du centre ${centre} sont pourvues la semaine ${weekNumber(week)}.`,
      en: `All lines of centre ${centre} are covered in week ${weekNumber(week)}.`,
    };
  },
};
