import { createRandom, type Random } from "../shared/random.ts";
import type { ComingWeek } from "./coming-weeks.ts";

/** A year of one book as it went. Waits in days on which the centre is open. */
export interface SimulatedYear {
  readonly requests: number;
  readonly seen: number;
  readonly noShows: number;
  /** Days that asked for more than they offered. */
  readonly overflowDays: number;
  /** Mean wait of those who got their turn. */
  readonly meanWait: number;
  /** Those who still wait in the evening of the last day. */
  readonly waiting: number;
}

/** How many of a panel ask on a day, each with the same chance (binomial, by its inverse). */
function requestsOfDay(panel: number, dailyRate: number, { uniform }: Random): number {
  const odds = dailyRate / (1 - dailyRate);
  let left = uniform();
  let log = panel * Math.log(1 - dailyRate);
  for (let count = 0; count < panel; count++) {
    left -= Math.exp(log);
    if (left < 0) return count;
    log += Math.log(((panel - count) / (count + 1)) * odds);
  }
  return panel;
}

/**
 * A year of one centre, day by day and slot by slot: requests come at any time of an open day, wait in
 * order, and are seen one a slot from the next slot on; whoever does not come loses the slot and does
 * not ask again. The same seed gives the same year.
 */
export function simulateYear({
  panel,
  dailyRate,
  slotsPerDay,
  openDays,
  noShowRate = 0,
  seed,
}: {
  panel: number;
  /** Chance that a registered patient asks on an open day, above 0 and below 1. */
  dailyRate: number;
  slotsPerDay: number;
  openDays: number;
  noShowRate?: number;
  seed: number;
}): SimulatedYear {
  const random = createRandom(seed);
  const asked: number[] = [];
  let first = 0;
  const found = { requests: 0, seen: 0, noShows: 0, overflowDays: 0 };
  let waited = 0;
  for (let day = 0; day < openDays; day++) {
    const requests = requestsOfDay(panel, dailyRate, random);
    found.requests += requests;
    if (requests > slotsPerDay) found.overflowDays++;
    const times = Array.from({ length: requests }, () => day * slotsPerDay + random.uniform() * slotsPerDay);
    asked.push(...times.sort((one, other) => one - other));
    for (let slot = day * slotsPerDay; slot < (day + 1) * slotsPerDay; slot++) {
      const time = asked[first];
      if (time === undefined || time > slot) continue;
      first++;
      waited += slot - time;
      if (random.uniform() < noShowRate) found.noShows++;
      else found.seen++;
    }
  }
  const served = found.seen + found.noShows;
  return {
    ...found,
    meanWait: served > 0 ? waited / served / slotsPerDay : 0,
    waiting: asked.length - first,
  };
}

/**
 * A year of a centre as one book: its panel asks on the days on which the weeks to come are open, its
 * lines see the patients at their mean pace, and who gets no turn waits on. Undefined without such days.
 */
export function simulateCentreYear({
  registered,
  visitsPerPatientYear,
  weeks,
  seed,
}: {
  registered: number;
  visitsPerPatientYear: number;
  /** Those of a year. */
  weeks: readonly Pick<ComingWeek, "openDays" | "consultations">[];
  seed: number;
}): SimulatedYear | undefined {
  const openDays = weeks.reduce((sum, week) => sum + week.openDays.length, 0);
  const consultations = weeks.reduce((sum, week) => sum + week.consultations, 0);
  const dailyRate = visitsPerPatientYear / openDays;
  const slotsPerDay = Math.floor(consultations / openDays);
  if (!(dailyRate > 0 && dailyRate < 1 && slotsPerDay > 0)) return undefined;
  return simulateYear({ panel: registered, dailyRate, slotsPerDay, openDays, seed });
}
