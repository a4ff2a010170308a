import { describe, expect, test } from "vitest";
import { createRandom } from "../shared/random.ts";
import { type BookState, limitedBook, noShowByBacklog } from "./appointment-book.ts";
import { overflowProbability } from "./overflow.ts";
import { appointmentBookQueue } from "./queue.ts";
import { simulateYear } from "./simulate-year.ts";

const openDays = 220;
const years = (given: { panel: number; dailyRate: number; slotsPerDay: number; noShowRate?: number }) =>
  Array.from({ length: 60 }, (_, seed) => simulateYear({ ...given, openDays, seed }));

// The mean of independent years, and how far it may lie from the truth, once in a thousand.
const meanOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, reach: 3.29 * Math.sqrt(variance / values.length) };
};

describe("a simulated year", () => {
  const steady = { panel: 1200, dailyRate: 0.008, slotsPerDay: 12 };

  // A light, a usual and a heavy load; who does not come loses the slot and keeps nobody waiting longer.
  test.each([
    { panel: 900, dailyRate: 0.008, slotsPerDay: 12 },
    { panel: 1200, dailyRate: 0.008, slotsPerDay: 12 },
    { panel: 2000, dailyRate: 0.0077, slotsPerDay: 18, noShowRate: 0.1 },
  ])("of $panel patients overflows as often, and makes them wait as long, as the formulas say", (given) => {
    const simulated = years(given);
    const overflow = meanOf(simulated.map(({ overflowDays }) => overflowDays / openDays));
    const expected = overflowProbability({ ...given, slots: given.slotsPerDay });
    expect(Math.abs(overflow.mean - expected)).toBeLessThan(overflow.reach);
    const wait = meanOf(simulated.map(({ meanWait }) => meanWait));
    const [arrivalRate, serviceRate] = [given.panel * given.dailyRate, given.slotsPerDay];
    const queue = appointmentBookQueue({ arrivalRate, serviceRate })!;
    // A slot begins half a slot after the request on average, even when nobody is before one.
    expect(Math.abs(wait.mean - (queue.meanWait + 0.5 / serviceRate))).toBeLessThan(wait.reach);
    // The years say it closely enough to tell a wrong formula.
    expect(wait.reach).toBeLessThan(0.1 * wait.mean);
  });

  test("of too large a panel never settles: no wait is told, and the list grows by what exceeds capacity", () => {
    const overloaded = { panel: 1200, dailyRate: 0.011, slotsPerDay: 12 };
    const arrivalRate = overloaded.panel * overloaded.dailyRate;
    expect(appointmentBookQueue({ arrivalRate, serviceRate: 12 })).toBeUndefined();
    const { mean, reach } = meanOf(years(overloaded).map(({ waiting }) => waiting));
    expect(Math.abs(mean - (arrivalRate - 12) * openDays)).toBeLessThan(reach + 12);
  });

  test("is the same for the same seed, and loses nobody", () => {
    const year = simulateYear({ ...steady, openDays, noShowRate: 0.1, seed: 7 });
    expect(simulateYear({ ...steady, openDays, noShowRate: 0.1, seed: 7 })).toEqual(year);
    expect(year.seen + year.noShows + year.waiting).toBe(year.requests);
  });
});

/** A book as it goes, slot by slot and patient by patient, once it has settled. */
function simulateBook({
  requestsPerSlot,
  length,
  noShow,
  rebooks,
  slots,
  seed,
}: Parameters<typeof limitedBook>[0] & { slots: number; seed: number }): BookState {
  const { uniform } = createRandom(seed);
  const book: number[] = [];
  const sums = { backlog: 0, waits: 0, left: 0, used: 0, wasted: 0, asked: 0, refused: 0 };
  let nextRequest = -Math.log(uniform()) / requestsPerSlot;
  for (let slot = -500; slot < slots; slot++) {
    const counts = Number(slot >= 0);
    sums.backlog += counts * book.length;
    const backlog = book.length;
    const asked = book.shift();
    if (asked !== undefined) {
      const isAbsent = uniform() < noShow(backlog);
      sums[isAbsent ? "wasted" : "used"] += counts;
      if (isAbsent && uniform() < rebooks) book.push(asked);
      else {
        sums.waits += counts * (slot - asked);
        sums.left += counts;
      }
    }
    for (; nextRequest < slot + 501; nextRequest -= Math.log(uniform()) / requestsPerSlot) {
      sums.asked += counts;
      if (book.length < length) book.push(nextRequest - 500);
      else sums.refused += counts;
    }
  }
  return {
    meanBacklog: sums.backlog / slots,
    meanWait: sums.waits / sums.left,
    used: sums.used / slots,
    wasted: sums.wasted / slots,
    refused: sums.refused / sums.asked,
  };
}

describe("a book of limited length", () => {
  test("that is long and that all keep to waits like one without end", () => {
    const found = limitedBook({ requestsPerSlot: 0.8, length: 200, noShow: () => 0, rebooks: 0 });
    const queue = appointmentBookQueue({ arrivalRate: 0.8, serviceRate: 1 });
    expect(found.meanWait).toBeCloseTo(queue!.meanWait + 0.5, 6);
    expect(found.used).toBeCloseTo(0.8, 9);
    expect(found.refused).toBeCloseTo(0, 9);
  });

  test("loses slots to those who do not come, the more so the longer they wait", () => {
    const noShow = noShowByBacklog({ soon: 0.05, late: 0.3, scale: 50 });
    const calm = limitedBook({ requestsPerSlot: 0.6, length: 150, noShow, rebooks: 1 });
    const busy = limitedBook({ requestsPerSlot: 0.85, length: 150, noShow, rebooks: 1 });
    expect(calm.used).toBeCloseTo(0.6, 6);
    expect(busy.wasted / (busy.wasted + busy.used)).toBeGreaterThan(calm.wasted / (calm.wasted + calm.used));
    expect(busy.meanWait).toBeGreaterThan(calm.meanWait);
  });

  test("settles where a simulated one does, patients who do not come and ask again included", () => {
    const given = {
      requestsPerSlot: 0.7,
      length: 20,
      noShow: noShowByBacklog({ soon: 0.1, late: 0.4, scale: 10 }),
      rebooks: 0.8,
    };
    const found = limitedBook(given);
    const simulated = Array.from({ length: 40 }, (_, seed) =>
      simulateBook({ ...given, slots: 20_000, seed }),
    );
    for (const key of ["meanBacklog", "meanWait", "used", "wasted", "refused"] as const) {
      const { mean, reach } = meanOf(simulated.map((book) => book[key]));
      expect(Math.abs(mean - found[key])).toBeLessThan(reach);
    }
  });

  test("that is asked for more than it holds refuses the rest", () => {
    const found = limitedBook({ requestsPerSlot: 1.25, length: 60, noShow: () => 0, rebooks: 0 });
    expect(found.refused).toBeCloseTo(0.2, 6);
    expect(found.used).toBeCloseTo(1, 6);
  });
});
