import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMetrics, catalogue } from "./catalogue.ts";
import { shareOut } from "./largest-remainder.ts";
import { respondentsForLowerBound, wilsonInterval } from "./wilson.ts";

describe("shares", () => {
  test("always add up to the total, each within one of its exact share", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 1000 }), (counts, total) => {
        const sum = counts.reduce((one, other) => one + other, 0);
        const shares = shareOut({ weights: counts, total });
        if (sum === 0) expect(shares).toBeUndefined();
        else {
          expect(shares?.reduce((one, other) => one + other, 0)).toBe(total);
          shares?.forEach((share, index) =>
            expect(Math.abs(share - ((counts[index] ?? 0) * total) / sum)).toBeLessThan(1),
          );
        }
      }),
    );
  });
});

describe("the interval of a share", () => {
  test("lies between 0 and 1 and holds the share; nobody asked, nothing known", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.float({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const successes = Math.round(n * part);
        const interval = wilsonInterval({ successes, n });
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.upper).toBeLessThanOrEqual(1);
        expect(interval?.lower).toBeLessThanOrEqual(successes / n);
        expect(interval?.upper).toBeGreaterThanOrEqual(successes / n);
      }),
    );
    expect(wilsonInterval({ successes: 0, n: 0 })).toBeUndefined();
  });

  test("of an unanimous answer reaches 95 % from 73 respondents on", () => {
    const enough = respondentsForLowerBound({ lowerBound: 0.95 });
    expect(enough).toBe(73);
    expect(wilsonInterval({ successes: enough, n: enough })?.lower).toBeGreaterThanOrEqual(0.95);
    expect(wilsonInterval({ successes: enough - 1, n: enough - 1 })?.lower).toBeLessThan(0.95);
  });
});

describe("the catalogue", () => {
  test("has each key once, and refuses one that is taken", () => {
    expect(addMetrics(catalogue, []).ok).toBe(true);
    const taken = catalogue.slice(0, 1);
    expect(addMetrics(catalogue, taken)).toEqual({
      ok: false,
      refusal: { code: "DUPLICATE_METRIC", key: taken[0]?.key },
    });
  });
});
