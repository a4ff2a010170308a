import { addDays, sundayOf } from "@ms/domain";
import { clock } from "./facts.mjs";

/** Invented: the release says "all", not of how many. Enough for a 95 % lower bound above 95 %. */
const respondents = 84;

/** One answer a doctor, after the latest week done: all wish to return. */
export function inventFeedback(chance, assignments) {
  const latest = new Map(
    assignments.filter(({ week }) => addDays(sundayOf(week), 4) < clock).map((each) => [each.doctor, each]),
  );
  return chance
    .shuffle([...latest.values()])
    .slice(0, respondents)
    .sort((one, other) => (one.week + one.doctor < other.week + other.doctor ? -1 : 1))
    .map(({ doctor, centre, week }) => ({
      doctor,
      centre,
      week,
      wantsToReturn: "YES",
      answeredOn: addDays(sundayOf(week), chance.integer(1, 4)),
    }));
}
