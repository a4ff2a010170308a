import { addDays } from "@ms/domain";
import { clock, lines } from "./facts.mjs";
import { mayTake, weeksFrom } from "./rotation.mjs";

/** Doctors who offer each week of the half-year to plan: few in mid-August, nearly none at Christmas. */
const offers = {
  "2024-W30": 8,
  "2024-W31": 8,
  "2024-W32": 6,
  "2024-W33": 2,
  "2024-W34": 3,
  "2024-W35": 8,
  "2024-W44": 9,
  "2024-W51": 6,
  "2024-W52": 1,
};
const usualOffers = 13;
const refusedWeeks = ["2024-W33", "2024-W52"];

/** Offers for the half-year to plan, for Charenton's open weeks of the spring, and a few plain refusals. */
export function inventAvailability(chance, doctors, assignments) {
  const taken = new Map();
  for (const { doctor, week } of assignments) taken.set(doctor, [...(taken.get(doctor) ?? []), week]);
  const booked = new Set(assignments.filter(({ centre }) => centre === "charenton").map(({ week }) => week));
  const answers = new Map();
  const answer = (doctor, week, given) => {
    const key = `${doctor.id} ${week}`;
    if (!answers.has(key))
      answers.set(key, {
        doctor: doctor.id,
        week,
        answer: given,
        confirmedOn: addDays(clock, -chance.integer(1, 45)),
      });
  };
  const yesOrMaybe = () => (chance.isTrue(0.75) ? "YES" : "MAYBE");
  const volunteers = chance.shuffle(doctors).slice(0, 230);
  const able = (week, centres) =>
    volunteers.filter((doctor) => centres.some((centre) => mayTake({ doctor, week, centre, taken })));
  for (const week of weeksFrom("2024-W06", "2024-W26").filter((each) => !booked.has(each)))
    for (const doctor of chance.shuffle(able(week, ["charenton"])).slice(0, chance.integer(0, 4)))
      answer(doctor, week, yesOrMaybe());
  for (const week of weeksFrom("2024-W27", "2024-W52")) {
    const count = offers[week] ?? usualOffers;
    // Some offer a week for which their file, their rest or their quota will not do.
    const others = chance.shuffle(volunteers).slice(0, Math.ceil(count / 6));
    const ready = chance
      .shuffle(
        able(
          week,
          lines.map(({ centre }) => centre),
        ),
      )
      .slice(0, count);
    for (const doctor of [...ready, ...others]) answer(doctor, week, yesOrMaybe());
  }
  for (const week of refusedWeeks)
    for (const doctor of chance.shuffle(volunteers).slice(0, 25)) answer(doctor, week, "NO");
  return [...answers.values()].sort((one, other) =>
    one.week + one.doctor < other.week + other.doctor ? -1 : 1,
  );
}
