import fc from "fast-check";
import { expect, test } from "vitest";
import { giniCoefficient, jainIndex } from "./evenness.ts";

test("an even load is even by both measures, and no load is unknown", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 }), (load, people) => {
      const loads = Array.from({ length: people }, () => load);
      expect(jainIndex(loads)).toBeCloseTo(1, 9);
      expect(giniCoefficient(loads)).toBeCloseTo(0, 9);
    }),
  );
  expect([jainIndex([0, 0]), giniCoefficient([])]).toEqual([undefined, undefined]);
});
