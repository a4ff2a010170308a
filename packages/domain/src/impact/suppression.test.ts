import fc from "fast-check";
import { expect, test } from "vitest";
import { giniCoefficient, jainIndex } from "./evenness.ts";
import { isSmallCell, suppressRow } from "./suppression.ts";

test("no single hidden cell can be found again from the total", () => {
  const cells = fc
    .array(fc.nat(60), { minLength: 2, maxLength: 8 })
    .map((counts) => Object.fromEntries(counts.map((count, index) => [`cell${String(index)}`, count])));
  fc.assert(
    fc.property(cells, (row) => {
      const shown = suppressRow({ cells: row, threshold: 11 });
      const hidden = Object.keys(row).filter((key) => shown[key] === undefined);
      expect(
        Object.values(shown).some((count) => count !== undefined && isSmallCell({ count, threshold: 11 })),
      ).toBe(false);
      const canHideAnother = Object.values(row).filter((count) => count > 0).length > 1;
      if (canHideAnother) expect(hidden).not.toHaveLength(1);
    }),
  );
});

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
