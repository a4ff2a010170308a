/** A stream of whole numbers that depends on the seed alone (xorshift32, Marsaglia 2003). */
export function createRandom(seed: number): (below: number) => number {
  // Zero would stay zero for ever.
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Puts a list in an order that depends on the stream alone (Fisher–Yates), in place. */
export function shuffle(list: number[], random: (below: number) => number): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random(i + 1);
    const other = list[i]!;
    list[i] = list[j]!;
    list[j] = other;
  }
  return list;
}

/** At most `count` entries of a list, drawn without putting back. */
export const drawSome = (
  list: readonly number[],
  count: number,
  random: (below: number) => number,
): number[] => shuffle([...list], random).slice(0, count);
