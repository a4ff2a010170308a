import { weekOf, weeksBetween } from "@ms/domain";
import { nextWeek } from "./rotation.mjs";

const consultationsOfTheRelease = 8200;
/** Public holidays that fall on a working day while the example runs. */
const holidays = [
  "2022-11-01",
  "2022-11-11",
  "2023-04-10",
  "2023-05-01",
  "2023-05-08",
  "2023-05-18",
  "2023-05-29",
  "2023-07-14",
  "2023-08-15",
  "2023-11-01",
].map(weekOf);
/** Between Christmas and New Year, and in August, fewer come. */
const quiet = ["2022-W52", "2023-W01", "2023-W32", "2023-W33"];

/** Ajain starts full of needs that waited; Bellegarde's two lines are still filling. */
const usual = ({ centre, week }) =>
  centre === "ajain"
    ? 86 + Math.min(20, weeksBetween("2022-W44", week))
    : 46 + weeksBetween("2023-W25", week) * 1.4;
const opening = (week) =>
  1 - 0.2 * holidays.filter((holiday) => holiday === week).length - (quiet.includes(week) ? 0.12 : 0);

/** Shares a total by weights, by largest remainders: whole numbers that add up exactly. */
function apportion(total, weights) {
  const sum = weights.reduce((left, right) => left + right, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  const missing = total - whole.reduce((left, right) => left + right, 0);
  for (const { index } of order.slice(0, missing)) whole[index] += 1;
  return whole;
}

/** One count for each line-week done, adding up to the release's consultations. */
export function inventActivity(chance, assignments) {
  const done = assignments.filter(({ week }) => week < nextWeek);
  const weights = done.map((each) => (usual(each) * opening(each.week) * chance.integer(90, 110)) / 100);
  const counts = apportion(consultationsOfTheRelease, weights);
  return done.map(({ centre, line, week }, index) => {
    const consultations = counts[index];
    const share = centre === "bellegarde" ? (line === 1 ? [5, 15] : [70, 90]) : [15, 30];
    return {
      centre,
      line,
      week,
      consultations,
      unscheduled: Math.round((consultations * chance.integer(...share)) / 100),
      homeVisits: chance.integer(0, 6),
      remote: chance.integer(0, 4),
    };
  });
}
