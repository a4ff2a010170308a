import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Moment } from "../facts.ts";
import { remember } from "../../shared/remember.ts";
import { spansOf, type TimeStep } from "../spans.ts";
import { type Scope, scopeKey } from "../scope.ts";
import { isSmallCell } from "../suppression.ts";
import { tallyFacts } from "../tally.ts";
import { countPeople, type PeopleCounts } from "./count-people.ts";
import type { Guarding } from "./guard-figures.ts";
import { countKey, keyed } from "./keyed-count.ts";
import { settleCounts } from "./settle-counts.ts";

// So few are told by the change of such a stock from one date to the next that the change is protected too.
const changesTell = (name: string): boolean => name.endsWith("/ald/yes");

// A doctor who joins brings a status, an age and a home: from one day to the next these would be one person's.
const areOnePersons = (name: string): boolean => /^doctors\/(status|age|home)\//.test(name);

/**
 * Guards what holds on a day: tells whether a count of a scope may be shown on a day. What doctors are,
 * and what changes tell of, is so at the months' ends, on the days that are given out and on the network's
 * own, and on no other; the latter only where the change since the last that may be given is not small.
 */
export function guardStocks({ facts, asOf, days, metrics, thresholds, published, nesting }: Guarding) {
  const first = facts.lines.map(({ startsOn }) => startsOn).sort()[0];
  const period =
    first === undefined || first >= asOf
      ? undefined
      : { from: `${first.slice(0, 8)}01` as PlainDate, to: asOf };
  const read = (moment: Moment, step?: TimeStep): PeopleCounts =>
    countPeople(tallyFacts({ facts, metrics, moment, step }), thresholds);
  const months = spansOf({ asOf, period }, "MONTH").map(({ on }) => on);
  // The months' ends are read together, any other day when it is asked for.
  const byMonth = remember((end: PlainDate) => read({ asOf: end, period }, "MONTH"));
  const onDay = remember((day: PlainDate) => read({ asOf: day }));
  const peopleOn = (day: PlainDate): readonly [PeopleCounts, number] =>
    day !== asOf && months.includes(day) ? [byMonth(asOf), months.indexOf(day)] : [onDay(day), 0];
  const givenOn = [...new Set([...months, ...days])].sort();
  const tellingDays = new Map<string, ReadonlySet<PlainDate>>();
  const tellingDaysOf = (name: string, scope: Scope, threshold: number): ReadonlySet<PlainDate> => {
    const key = `${name}|${scopeKey(scope)}`;
    const before = tellingDays.get(key);
    if (before !== undefined) return before;
    const telling = new Set<PlainDate>();
    let given: number | undefined;
    for (const day of givenOn) {
      const [people, step] = peopleOn(day);
      const count = people.countsOf(name, scope)[step]!;
      const wasWithheld =
        published.get(countKey({ name, scope, time: { from: day, until: day } }))?.isShown === false;
      const isTelling = isSmallCell({ count: Math.abs(count - (given ?? count)), threshold });
      if (isTelling) telling.add(day);
      else if (!wasWithheld && !isSmallCell({ count, threshold })) given = count;
    }
    tellingDays.set(key, telling);
    return telling;
  };
  const settled = new Map<PlainDate, ReadonlySet<string>>();
  const shownOn = (day: PlainDate): ReadonlySet<string> => {
    const before = settled.get(day);
    if (before !== undefined) return before;
    const [{ names, countsOf }, step] = peopleOn(day);
    const isGiven = givenOn.includes(day);
    const isTelling = (name: string, scope: Scope, threshold: number): boolean =>
      (!isGiven && areOnePersons(name)) ||
      (changesTell(name) && (!isGiven || tellingDaysOf(name, scope, threshold).has(day)));
    const counts = [...names.values()].flatMap(({ name, threshold, scopes }) =>
      scopes.map((scope) => ({
        ...keyed({
          name,
          scope,
          time: { from: day, until: day },
          count: countsOf(name, scope)[step]!,
          threshold,
        }),
        isTelling: isTelling(name, scope, threshold),
      })),
    );
    const shown = settleCounts({ counts, nesting, published });
    settled.set(day, shown);
    return shown;
  };
  return (name: string, scope: Scope, day: PlainDate): boolean =>
    shownOn(day).has(countKey({ name, scope, time: { from: day, until: day } }));
}
