import type { Compiled } from "./compile.ts";
import type { Network } from "./network.ts";

/**
 * Blocks that allow at least what the gap allows: runs of weeks that all exclude each other.
 * A plan within them may still put two runs too close.
 */
export function relaxBlocks(network: Network, doctor: number): void {
  const { problem, block } = network;
  let first = -1;
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    const near = first >= 0 && problem.offerWeek[offer]! - problem.offerWeek[first]! <= problem.gap[doctor]!;
    if (!near) first = offer;
    block[offer] = first;
  }
}

/** Whether the relaxed blocks say exactly what the gap says: no two runs come too close. */
export function blocksAreExact(problem: Compiled, doctor: number): boolean {
  if (problem.quota[doctor]! <= 1 || problem.gap[doctor] === 0) return true;
  let first = -1;
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    const week = problem.offerWeek[offer]!;
    if (first >= 0 && week - problem.offerWeek[first]! <= problem.gap[doctor]!) continue;
    const begin = problem.offerStart[doctor]!;
    if (offer > begin && week - problem.offerWeek[offer - 1]! <= problem.gap[doctor]!) return false;
    first = offer;
  }
  return true;
}

/** Whether the weeks that a doctor serves keep the gap. */
export function keepsGap(network: Network, doctor: number): boolean {
  const { problem, nextOfDoctor } = network;
  const gap = problem.gap[doctor]!;
  if (gap === 0) return true;
  for (let one = network.firstOfDoctor[doctor]!; one >= 0; one = nextOfDoctor[one]!) {
    for (let two = nextOfDoctor[one]!; two >= 0; two = nextOfDoctor[two]!) {
      if (Math.abs(problem.offerWeek[one]! - problem.offerWeek[two]!) <= gap) return false;
    }
  }
  return true;
}

/**
 * Blocks that allow only what the gap allows, around a wished plan: each wished week begins a
 * block, another week joins a block when it is far enough from all other blocks, or begins its
 * own; a week that fits nowhere is barred.
 */
export function strictBlocks(network: Network, doctor: number, wished: readonly number[]): void {
  const { problem, block } = network;
  const { offerWeek } = problem;
  const begin = problem.offerStart[doctor]!;
  const end = problem.offerStart[doctor + 1]!;
  const gap = problem.gap[doctor]!;
  for (let offer = begin; offer < end; offer++) block[offer] = -1;
  for (const offer of wished) block[offer] = offer;
  for (let offer = begin; offer < end; offer++) {
    if (block[offer]! >= 0) continue;
    let near = -1;
    let fits = true;
    for (let other = begin; other < end; other++) {
      if (block[other]! < 0 || Math.abs(offerWeek[other]! - offerWeek[offer]!) > gap) continue;
      if (near >= 0 && near !== block[other]!) fits = false;
      near = block[other]!;
    }
    if (fits) block[offer] = near >= 0 ? near : offer;
  }
}
