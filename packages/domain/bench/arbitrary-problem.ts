import fc from "fast-check";
import type { RotationAssignment, RotationProblem } from "../src/rotation/problem.ts";

/** Small problems of every kind: closed weeks, double lines, weights, sets, refusals, gaps that chain. */
export const smallProblem: fc.Arbitrary<RotationProblem> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 5 }),
    centres: fc.integer({ min: 1, max: 2 }),
    doctors: fc.integer({ min: 0, max: 5 }),
    isWeighted: fc.boolean(),
  })
  .chain(({ weeks, centres, doctors, isWeighted }) => {
    const perDoctor = <Value>(each: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
      fc.array(each, { minLength: doctors, maxLength: doctors });
    const perSlot = (each: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
      fc.array(each, { minLength: weeks * centres, maxLength: weeks * centres });
    const centre = fc.integer({ min: 0, max: centres - 1 });
    const own = fc
      .dictionary(centre.map(String), fc.integer({ min: -1, max: 9 }), { maxKeys: 2 })
      .map((pairs) => Object.entries(pairs).flatMap(([key, cost]) => [Number(key), cost]));
    return fc.record({
      format: fc.constant("rotation/1" as const),
      weeks: fc.constant(weeks),
      centres: fc.constant(centres),
      doctors: fc.constant(doctors),
      zones: fc.constant(2),
      seats: perSlot(fc.integer({ min: 0, max: 2 })),
      weight: isWeighted ? perSlot(fc.integer({ min: 0, max: 3 })) : perSlot(fc.constant(1)),
      zoneCost: fc.array(fc.integer({ min: -1, max: 9 }), {
        minLength: 2 * centres,
        maxLength: 2 * centres,
      }),
      sets: fc.constant([[0]]),
      doc: fc.record({
        zone: perDoctor(fc.integer({ min: 0, max: 1 })),
        set: perDoctor(fc.constantFrom(-1, -1, 0)),
        max: perDoctor(fc.integer({ min: 0, max: 3 })),
        gap: perDoctor(fc.integer({ min: 0, max: 3 })),
        weeks: perDoctor(
          fc
            .uniqueArray(fc.integer({ min: 0, max: weeks - 1 }), { maxLength: weeks })
            .map((list) => list.sort((one, two) => one - two)),
        ),
        cost: perDoctor(own),
      }),
      pinned: fc.constant<RotationAssignment[]>([]),
      forbidden: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: Math.max(0, doctors - 1) }),
          centre,
          fc.integer({ min: 0, max: weeks - 1 }),
        ),
        { maxLength: doctors === 0 ? 0 : 2 },
      ),
    });
  });
