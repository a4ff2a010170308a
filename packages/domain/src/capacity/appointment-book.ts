/** An appointment book that has settled; waits in slots. */
export interface BookState {
  /** Mean number of patients who wait for their appointment, at the start of a slot. */
  readonly meanBacklog: number;
  /** Slots from asking to one's last appointment, for those who find room in the book. */
  readonly meanWait: number;
  /** Share of the slots in which somebody is seen. */
  readonly used: number;
  /** Share of the slots lost to a patient who does not come. */
  readonly wasted: number;
  /** Share of the requests that find the book full. */
  readonly refused: number;
}

/** The chance that a patient does not come, which grows with the backlog: from `soon` to `late`, by 1 − e^(−backlog ÷ scale). */
export const noShowByBacklog =
  ({ soon, late, scale }: { soon: number; late: number; scale: number }) =>
  (backlog: number): number =>
    late - (late - soon) * Math.exp(-backlog / scale);

/** The chance of so many requests in a slot, or more, for each number up to `most`. */
function atLeast(mean: number, most: number): number[] {
  const chances = [1];
  let exactly = Math.exp(-mean);
  for (let count = 1; count <= most; count++) {
    chances.push(Math.max(0, chances[count - 1]! - exactly));
    exactly *= mean / count;
  }
  return chances;
}

/**
 * One appointment book of limited length, one patient a slot: the M/D/1/K queue of Green and Savin
 * (Operations Research 2008), looked at from slot to slot. Requests are Poisson; a patient fails to
 * come with a chance that depends on the backlog, and asks again with chance `rebooks`.
 */
export function limitedBook({
  requestsPerSlot,
  length,
  noShow,
  rebooks,
}: {
  requestsPerSlot: number;
  /** Most patients that the book holds. */
  length: number;
  noShow: (backlog: number) => number;
  rebooks: number;
}): BookState {
  const stays = (backlog: number): number => (backlog === 0 ? 1 : noShow(backlog) * rebooks);
  const settled = settle({ more: atLeast(requestsPerSlot, length + 2), stays, length });
  const mean = (of: (backlog: number) => number): number =>
    settled.reduce((sum, chance, backlog) => sum + chance * of(backlog), 0);
  const wasted = mean((backlog) => (backlog > 0 ? noShow(backlog) : 0));
  const used = mean((backlog) => (backlog > 0 ? 1 - noShow(backlog) : 0));
  // What leaves the book is what was let in: seen, or given up after not coming.
  const letIn = mean((backlog) => (backlog > 0 ? 1 - stays(backlog) : 0));
  const meanBacklog = mean((backlog) => backlog);
  const busy = mean((backlog) => (backlog > 0 ? 1 : 0));
  return {
    meanBacklog,
    // Little's law on those who wait; half a slot passes on average before the next one begins.
    meanWait: letIn > 0 ? (meanBacklog - busy) / letIn + 0.5 : 0,
    used,
    wasted,
    refused: requestsPerSlot > 0 ? Math.max(0, 1 - letIn / requestsPerSlot) : 0,
  };
}

/**
 * How often the book is at each backlog. A slot takes one patient off at most, so that over each level
 * as much goes up as comes down, which gives the levels one after another.
 */
function settle({
  more,
  stays,
  length,
}: {
  more: readonly number[];
  stays: (backlog: number) => number;
  length: number;
}): number[] {
  const noRequest = 1 - more[1]!;
  let chances = [1];
  for (let level = 0; level < length; level++) {
    const up = chances.reduce((sum, chance, backlog) => {
      const kept = stays(backlog);
      return sum + chance * (kept * more[level - backlog + 1]! + (1 - kept) * more[level - backlog + 2]!);
    }, 0);
    chances.push(up / ((1 - stays(level + 1)) * noRequest));
    // An overloaded book is nearly always full: what is left below would else leave the range of numbers.
    if (chances[level + 1]! > 1e200) chances = chances.map((chance) => chance / 1e200);
  }
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}
