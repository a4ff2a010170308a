import { describe, expect, test } from "vitest";
import { limitedBook, noShowByBacklog } from "./appointment-book.ts";
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

  test("overflows as often as the binomial law says", () => {
    const { mean, reach } = meanOf(years(steady).map(({ overflowDays }) => overflowDays / openDays));
    const expected = overflowProbability({ ...steady, slots: steady.slotsPerDay });
    expect(Math.abs(mean - expected)).toBeLessThan(reach);
  });

  test("makes people wait as long as the queue of an appointment book, and half a slot", () => {
    const { mean, reach } = meanOf(years(steady).map(({ meanWait }) => meanWait));
    const queue = appointmentBookQueue({ arrivalRate: steady.panel * steady.dailyRate, serviceRate: 12 });
    expect(Math.abs(mean - (queue!.meanWait + 0.5 / 12))).toBeLessThan(reach);
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

  test("that is asked for more than it holds refuses the rest", () => {
    const found = limitedBook({ requestsPerSlot: 1.25, length: 60, noShow: () => 0, rebooks: 0 });
    expect(found.refused).toBeCloseTo(0.2, 6);
    expect(found.used).toBeCloseTo(1, 6);
  });
});
