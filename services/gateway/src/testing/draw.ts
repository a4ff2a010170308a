/** Draws whole numbers from 0 to `below`, excluded, the same ones each time for a seed: a linear congruence. */
export function drawFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
