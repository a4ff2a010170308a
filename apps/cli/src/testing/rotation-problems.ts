import type { RotationProblem } from "@ms/domain/rotation";

/** Two centres, three weeks, three doctors: the last week of the second centre stays open. */
export const smallProblem: RotationProblem = {
  format: "rotation/1",
  weeks: 3,
  centres: 2,
  doctors: 3,
  zones: 1,
  seats: [1, 1, 1, 1, 1, 1],
  zoneCost: [5, 10],
  sets: [[0]],
  doc: {
    zone: [0, 0, 0],
    set: [-1, -1, 0],
    max: [2, 2, 1],
    gap: [0, 1, 0],
    weeks: [[0, 1], [0, 2], [1]],
    cost: [[], [1, 2], []],
  },
  pinned: [[0, 0, 0]],
  forbidden: [[1, 1, 2]],
};

/** A problem of a few thousand line-weeks, which no machine plans at once. */
export function largeProblem({ centres, doctors }: { centres: number; doctors: number }): RotationProblem {
  const weeks = 52;
  const zones = 50;
  // A linear congruence scatters the offers the same way every time.
  let state = 1;
  const draw = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const listOf = <Item>(length: number, item: () => Item): Item[] => Array.from({ length }, item);
  return {
    format: "rotation/1",
    weeks,
    centres,
    doctors,
    zones,
    seats: listOf(centres * weeks, () => 1),
    zoneCost: listOf(zones * centres, () => draw(60)),
    sets: [],
    doc: {
      zone: listOf(doctors, () => draw(zones)),
      set: listOf(doctors, () => -1),
      max: listOf(doctors, () => 1 + draw(3)),
      gap: listOf(doctors, () => draw(9)),
      weeks: listOf(doctors, () => [...new Set(listOf(6, () => draw(weeks)))].sort((one, two) => one - two)),
      cost: listOf(doctors, () => []),
    },
    pinned: [],
    forbidden: [],
  };
}
