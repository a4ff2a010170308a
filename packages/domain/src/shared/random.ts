/** Numbers that look like chance and depend on the seed alone (mulberry32): the domain has no chance of its own. */
export interface Random {
  /** Uniform from 0 to 1, 1 excluded. */
  readonly uniform: () => number;
  /** A whole number from 0 to `count`, `count` excluded. */
  readonly below: (count: number) => number;
}

/** A source of such numbers. */
export function createRandom(seed: number): Random {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { uniform, below: (count) => Math.floor(uniform() * count) };
}
