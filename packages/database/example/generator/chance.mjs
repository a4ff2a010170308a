/** A seeded source of chance (mulberry32): the same seed gives the same network on every machine. */
export function chanceOf(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pickWeighted = (list, weightOf) => {
    let left = next() * list.reduce((sum, each) => sum + weightOf(each), 0);
    return list.find((each) => (left -= weightOf(each)) < 0) ?? list.at(-1);
  };
  const shuffle = (list) => {
    const shuffled = [...list];
    for (let index = shuffled.length - 1; index > 0; index--) {
      const other = integer(0, index);
      [shuffled[index], shuffled[other]] = [shuffled[other], shuffled[index]];
    }
    return shuffled;
  };
  return {
    integer,
    isTrue: (share) => next() < share,
    pick: (list) => list[integer(0, list.length - 1)],
    pickWeighted,
    shuffle,
  };
}
