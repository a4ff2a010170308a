import { addDays, checkEligibility, isLineOpenInWeek, mondayOf, weekRange, weeksBetween } from "@ms/domain";
import { lines } from "./facts.mjs";

/** First week of the network, first week still to come at the example's clock, last week booked. */
export const firstWeek = "2022-W44";
export const nextWeek = "2023-W48";
export const lastBookedWeek = "2024-W26";

export const weeksFrom = (from, to) => weekRange({ from, count: weeksBetween(from, to) + 1 });

/** Whether a doctor may take one more week, beside those already taken. */
export function mayTake({ doctor, week, centre, taken }) {
  const own = taken.get(doctor.id) ?? [];
  const sameYear = own.filter((other) => other.slice(0, 4) === week.slice(0, 4));
  return (
    !doctor.refusedCentres.includes(centre) &&
    sameYear.length < doctor.maxWeeksPerYear &&
    own.every((other) => Math.abs(weeksBetween(other, week)) > doctor.minimumGapWeeks) &&
    addDays(doctor.joinedOn, 14) <= mondayOf(week) &&
    checkEligibility(doctor, mondayOf(week)).ok
  );
}

/** Ask little of many: who has done least is asked first; preferences count. */
const willingness = ({ doctor, centre, taken }) =>
  (doctor.preferredCentres.includes(centre) ? 3 : 1) / (1 + 2 * (taken.get(doctor.id)?.length ?? 0));

/** Every week of Creuse's three lines to the end of June 2024, and about half of Charenton's first ones. */
export function assignWeeks(chance, doctors) {
  const taken = new Map();
  return weeksFrom(firstWeek, lastBookedWeek).flatMap((week) =>
    lines
      .filter((line) => isLineOpenInWeek(line, week))
      .filter(({ centre }) => centre !== "charenton" || week === "2024-W06" || chance.isTrue(0.5))
      .map(({ centre, number }) => {
        const candidates = doctors.filter((doctor) => mayTake({ doctor, week, centre, taken }));
        const { id } = chance.pickWeighted(candidates, (doctor) => willingness({ doctor, centre, taken }));
        taken.set(id, [...(taken.get(id) ?? []), week]);
        return { centre, line: number, week, doctor: id, state: "CONFIRMED" };
      }),
  );
}
