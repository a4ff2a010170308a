import { mondayOf, weekOf, weekRange, weeksBetween } from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { remember } from "../../shared/remember.ts";
import { tallyFacts } from "../tally.ts";
import { type Scope, scopeKey } from "../scope.ts";
import { countPeople } from "./count-people.ts";
import type { Guarding } from "./guard-figures.ts";
import { countKey, keyed } from "./keyed-count.ts";
import { settleCounts } from "./settle-counts.ts";
import type { CountTime } from "./time-key.ts";

/** What was counted of a name in a scope by each Monday, by number of weeks; and by which Mondays too little was since the last that may be given. */
interface Course {
  readonly upTo: readonly number[];
  readonly isTelling: readonly boolean[];
}

/** All that was counted by a Monday, and whether it may be shown. */
interface Total {
  readonly count: number;
  readonly time: CountTime;
  readonly isShown: boolean;
}

interface Rule {
  readonly threshold: number;
  /** Whether figures are given out as of a Monday: where a month begins, and on the days of snapshots. */
  readonly isGivenOut: (week: number) => boolean;
  readonly wasWithheld: (week: number) => boolean;
}

/**
 * Whoever sees two totals sees what lies between them: going on from Monday to Monday, a total is
 * telling where it exceeds the last one that may be given by too little. Between the Mondays on which
 * figures are given out it is so, too, where a single week tells too little: those come first. Mondays
 * to come change nothing of that.
 */
function courseOf(counts: readonly number[], { threshold, isGivenOut, wasWithheld }: Rule): Course {
  const [upTo, isTelling] = [[0], [false]];
  let given = 0;
  for (const [index, count] of counts.entries()) {
    const week = index + 1;
    const total = upTo.at(-1)! + count;
    const more = total - given;
    const tells = more > 0 && (more < threshold || (count < threshold && !isGivenOut(week)));
    upTo.push(total);
    isTelling.push(tells);
    if (!tells && !wasWithheld(week)) given = total;
  }
  return { upTo, isTelling };
}

/**
 * Guards what happens from week to week: tells whether all that was counted in a scope by a Monday may be
 * shown, and how much it is. What happened between two Mondays may be when both totals may.
 */
export function guardFlows({
  facts,
  rollups,
  asOf,
  days,
  metrics,
  thresholds,
  published,
  nesting,
}: Guarding) {
  const first = facts.lines.map(({ startsOn }) => startsOn).sort()[0];
  const end = mondayOf(weekOf(asOf));
  if (first === undefined || first >= end) return () => undefined;
  const monday = mondayOf(weekOf(first));
  const period = { from: monday, to: addDays(end, -1) };
  const moment = { asOf, period };
  const people = countPeople(tallyFacts({ facts, rollups, metrics, moment, step: "WEEK" }), thresholds);
  const { names } = people;
  const times = weekRange({
    from: weekOf(monday),
    count: weeksBetween(weekOf(monday), weekOf(asOf)) + 1,
  }).map((week) => ({ from: "", until: mondayOf(week) }));
  const given = new Set(days.map((day) => mondayOf(weekOf(day))));
  // Weeks belong to months by their Mondays.
  const isGivenOut = (week: number): boolean => {
    const { until } = times[week]!;
    return until.slice(8) <= "07" || given.has(until);
  };
  const courses = new Map<string, Course & { readonly totals: Total[] }>();
  const courseAt = (name: string, scope: Scope) => {
    const key = `${name}|${scopeKey(scope)}`;
    const known = courses.get(key);
    if (known !== undefined) return known;
    const wasWithheld = (week: number): boolean =>
      published.size > 0 && published.get(countKey({ name, scope, time: times[week]! }))?.isShown === false;
    const { threshold } = names.get(name)!;
    const rule = { threshold, isGivenOut, wasWithheld };
    const course = { ...courseOf(people.countsOf(name, scope), rule), totals: [] };
    courses.set(key, course);
    return course;
  };
  const settled = new Map<number, ReadonlySet<string>>();
  const shownAt = (week: number): ReadonlySet<string> => {
    const known = settled.get(week);
    if (known !== undefined) return known;
    const counts = [...names.values()].flatMap(({ name, threshold, scopes }) =>
      scopes.map((scope) => {
        const { upTo, isTelling } = courseAt(name, scope);
        const count = keyed({ name, scope, time: times[week]!, count: upTo[week]!, threshold });
        return { ...count, isTelling: isTelling[week]! };
      }),
    );
    const shown = settleCounts({ counts, nesting, published });
    settled.set(week, shown);
    return shown;
  };
  const weekBy = remember((until: string): number =>
    Math.max(0, weeksBetween(weekOf(monday), weekOf(until as PlainDate))),
  );
  /** The total by a Monday; undefined while its weeks are not over. */
  return (name: string, scope: Scope, until: string): Total | undefined => {
    if (!names.has(name)) return undefined;
    const week = weekBy(until);
    const { upTo, totals } = courseAt(name, scope);
    const count = upTo[week];
    if (count === undefined) return undefined;
    const known = totals[week];
    if (known !== undefined) return known;
    const time = times[week]!;
    const isShown = week === 0 || shownAt(week).has(countKey({ name, scope, time }));
    const total = { count, time, isShown };
    totals[week] = total;
    return total;
  };
}
