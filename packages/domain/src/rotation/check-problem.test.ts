import fc from "fast-check";
import { expect, it } from "vitest";
import { smallProblem } from "../../bench/arbitrary-problem.ts";
import { findFault } from "./check-problem.ts";
import { planRotation } from "./plan-rotation.ts";
import type { RotationProblem } from "./problem.ts";
import { verifyPlan } from "./verify-plan.ts";

type Place = readonly [holder: Record<string, unknown>, key: string];

/** Every number of a problem, by where it stands. */
function numbersOf(value: object): Place[] {
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, inner]): Place[] => {
    if (typeof inner === "number") return [[holder, key]];
    return typeof inner === "object" && inner !== null ? numbersOf(inner) : [];
  });
}

const strange = fc.constantFrom(-2, -1, 0, 1, 3, 1.5, 101, 1001, 2 ** 31, 2 ** 53, NaN, Infinity);

it("plans or refuses with a code and a place, whatever stands for one of a problem's numbers", () => {
  fc.assert(
    fc.property(smallProblem, fc.nat(), strange, (sound, anywhere, value) => {
      const problem = structuredClone(sound);
      const places = numbersOf(problem);
      const [holder, key] = places[anywhere % places.length]!;
      holder[key] = value;
      const outcome = planRotation(problem);
      if (outcome.ok) {
        expect(verifyPlan(problem, outcome.value).breaches).toEqual([]);
      } else {
        expect(["WRONG_LENGTH", "NOT_A_COUNT", "UNKNOWN_INDEX"]).toContain(outcome.refusal.code);
        expect(outcome.refusal.message.fr).toContain("« ");
        expect(outcome.refusal.message.en).toContain("“");
      }
    }),
    { numRuns: 1000, seed: 8 },
  );
});

const sound: RotationProblem = {
  weeks: 2,
  centres: 1,
  doctors: 1,
  zones: 1,
  seats: [1, 1],
  zoneCost: [5],
  sets: [[0]],
  doc: { zone: [0], set: [0], max: [1], gap: [0], weeks: [[0, 1]], cost: [[0, 3]] },
  pinned: [],
  forbidden: [],
};
const { doc } = sound;

it.each<[code: string, where: string, Partial<RotationProblem>]>([
  ["NOT_A_COUNT", "weeks", { weeks: -1 }],
  ["NOT_A_COUNT", "seats[1]", { seats: [1, 1001] }],
  ["NOT_A_COUNT", "weight[0]", { weight: [-1, 1] }],
  ["NOT_A_COUNT", "zoneCost[0]", { zoneCost: [101] }],
  ["NOT_A_COUNT", "doc.cost[0]", { doc: { ...doc, cost: [[0, NaN]] } }],
  ["NOT_A_COUNT", "doc.max[0]", { doc: { ...doc, max: [2 ** 31] } }],
  ["NOT_A_COUNT", "doc.gap[0]", { doc: { ...doc, gap: [0.5] } }],
  ["WRONG_LENGTH", "doc.zone", { doc: { ...doc, zone: [] } }],
  ["WRONG_LENGTH", "doc.cost[0]", { doc: { ...doc, cost: [[0]] } }],
  ["UNKNOWN_INDEX", "doc.zone[0]", { doc: { ...doc, zone: [1] } }],
  ["UNKNOWN_INDEX", "doc.set[0]", { doc: { ...doc, set: [1] } }],
  ["UNKNOWN_INDEX", "doc.weeks[0]", { doc: { ...doc, weeks: [[0, 2]] } }],
  ["UNKNOWN_INDEX", "doc.cost[0]", { doc: { ...doc, cost: [[1, 3]] } }],
  ["UNKNOWN_INDEX", "sets[0]", { sets: [[1]] }],
  ["UNKNOWN_INDEX", "pinned[0]", { pinned: [[1, 0, 0]] }],
  ["UNKNOWN_INDEX", "forbidden[0]", { forbidden: [[0, 0, 2]] }],
])("refuses with %s at %s", (code, where, change) => {
  expect(findFault({ ...sound, ...change })).toMatchObject({ code, where });
});

it("finds no fault in a sound problem", () => {
  expect(findFault(sound)).toBeUndefined();
});
