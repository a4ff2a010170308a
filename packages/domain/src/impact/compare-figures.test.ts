import { expect, test } from "vitest";
import { compareFigures } from "./compare-figures.ts";

const figure = { metric: "gpDensity", definitionVersion: 1, value: 50, vintage: 2018 };
const compare = (changed: object) => compareFigures({ from: figure, to: { ...figure, ...changed } });
const flagsOf = (changed: object) => {
  const compared = compare(changed);
  return compared.ok ? compared.value.flags.map(({ code }) => code) : compared.refusal.code;
};

test("two figures of one metric are compared by their difference and their ratio", () => {
  expect(compare({ value: 60 })).toMatchObject({ ok: true, value: { change: 10, ratio: 1.2, flags: [] } });
  expect(compareFigures({ from: { ...figure, value: 0 }, to: figure })).toMatchObject({
    value: { change: 50, ratio: undefined },
  });
});

test("other years and other versions of a definition are never compared in silence", () => {
  expect(flagsOf({ vintage: 2022 })).toEqual(["VINTAGES_DIFFER"]);
  expect(flagsOf({ definitionVersion: 2 })).toEqual(["DEFINITIONS_DIFFER"]);
  expect(flagsOf({ vintage: undefined, definitionVersion: 2 })).toEqual([
    "VINTAGES_DIFFER",
    "DEFINITIONS_DIFFER",
  ]);
});

test("nothing is compared with another metric, nor with what is unknown or withheld", () => {
  expect(flagsOf({ metric: "densityChange" })).toBe("METRICS_DIFFER");
  expect(flagsOf({ value: undefined })).toBe("VALUE_MISSING");
});
