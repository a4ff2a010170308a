import { bestPlan, createPlanRoom, type PlanRoom, presentValue, valueOffers } from "./best-plan.ts";
import { blocksAreExact, keepsGap, relaxBlocks, strictBlocks } from "./blocks.ts";
import { coverageBound, lagrangeBound, offerValues } from "./bounds.ts";
import type { Compiled } from "./compile.ts";
import { loadPlan, takeSnapshot } from "./load-plan.ts";
import { coverOrOpen, presentTotal, scarcestFirst, straighten } from "./moves.ts";
import { createRandom, shuffle } from "./random.ts";
import { createNetwork, type Network, release } from "./network.ts";
import { shareWeeks } from "./share-weeks.ts";

/** A difference of prices below this is rounding. */
const TINY = 1e-6;

/** Work spent on sharing weeks out: slots settled for one week, and in all for each seat. */
const FAIRNESS_STEPS = 200;
const FAIRNESS_BUDGET = 8;

/** Where a search stands; `total` = cost + open prices, in preference points. */
export interface SearchState {
  readonly phase: "cover" | "improve";
  /** Seats looked at so far, of `seats`. */
  readonly seatsSearched: number;
  readonly seats: number;
  readonly round: number;
  /** Best total so far (Infinity before the first plan), and its proven lower bound. */
  readonly total: number;
  readonly bound: number;
}

/** A finished search: the network holds the best plan and its prices; the rest is what was proven. */
export interface Searched {
  readonly network: Network;
  readonly total: number;
  /** Proven lower bound of `total`, and the prices that prove it. */
  readonly bound: number;
  readonly boundPrice: Float64Array;
  /** Proven upper bounds of covered seats, and of their weight. */
  readonly coverage: number;
  readonly weightedCoverage: number;
  readonly rounds: number;
  readonly isStopped: boolean;
}

/** Plans the seats that the pinned weeks leave. */
export function searchPlan(
  { problem, pinnedWeeks, seed, rounds, steps, onProgress }: {
    problem: Compiled;
    /** Pinned weeks of each doctor. */
    pinnedWeeks: Int32Array;
    seed: number;
    /** Most rounds of improvement, and most shortest-path steps. */
    rounds: number;
    steps: number;
    onProgress: (state: SearchState) => "continue" | "stop";
  },
): Searched {
  const network = createNetwork(problem);
  const room = createPlanRoom(problem);
  const random = createRandom(seed);
  const watched: number[] = [];
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    relaxBlocks(network, doctor);
    if (!blocksAreExact(problem, doctor)) watched.push(doctor);
  }
  const best = { snapshot: takeSnapshot(network), total: Infinity };
  const proof = { bound: -Infinity, price: network.price.slice() };
  let isStopped = false;
  let seatsSearched = 0;
  let round = 0;
  const seats = problem.seats.reduce((sum, count) => sum + Math.max(0, count), 0);
  const tell = (phase: SearchState["phase"]): void => {
    const { total } = best;
    const state = { phase, seatsSearched, seats, round, total, bound: proof.bound };
    if (onProgress(state) === "stop" || network.search.settled > steps) isStopped = true;
  };

  for (const week of scarcestFirst(problem)) {
    for (let slot = week * problem.centres; slot < (week + 1) * problem.centres; slot++) {
      for (let seat = 0; seat < problem.seats[slot]!; seat++) {
        if (isStopped) network.open[slot]! += 1;
        else coverOrOpen(network, slot);
        seatsSearched++;
        if (seatsSearched % 256 === 0 && !isStopped) tell("cover");
      }
    }
  }

  const prove = (price: Float64Array): void => {
    const bound = lagrangeBound(problem, price);
    if (bound <= proof.bound) return;
    proof.bound = bound;
    proof.price.set(price);
  };
  const note = (): void => {
    const before = proof.price.slice();
    prove(network.price);
    if (round > 0) for (const share of [0.5, 0.25]) prove(mixPrices(before, network.price, share));
    if (watched.some((doctor) => !keepsGap(network, doctor))) return;
    const { total } = presentTotal(network);
    if (total < best.total) {
      best.total = total;
      best.snapshot = takeSnapshot(network);
    }
  };
  note();
  while (!isStopped && best.total - proof.bound >= 1 - TINY && round < rounds) {
    const todo = doctorsToStraighten(network, watched, room);
    if (todo.length === 0) break;
    shuffle(todo, random);
    for (const doctor of todo) {
      if (keepsGap(network, doctor) && regret(network, doctor, room) < TINY) continue;
      straighten(network, doctor, room);
    }
    round++;
    note();
    tell("improve");
  }

  if (best.total === Infinity) {
    for (const doctor of watched) dropConflicts(network, doctor);
    best.total = presentTotal(network).total;
    best.snapshot = takeSnapshot(network);
  } else {
    loadPlan(network, best.snapshot);
    for (const doctor of watched) settleBlocks(network, doctor, room);
    shareWeeks({ network, pinnedWeeks, steps: FAIRNESS_STEPS, budget: FAIRNESS_BUDGET * seats });
  }

  const ones = new Float64Array(problem.slots).fill(1);
  const price = proof.price;
  return {
    network,
    total: best.total,
    bound: proof.bound,
    boundPrice: price,
    coverage: coverageBound({ problem, price, worth: ones }),
    weightedCoverage: coverageBound({ problem, price, worth: problem.weight }),
    rounds: round,
    isStopped,
  };
}

/**
 * Prices between two others, in 1024ths of a point so that sums stay exact. Where several plans of one
 * doctor tie, the best prices often lie half-way between those that each plan leads to.
 */
function mixPrices(one: Float64Array, two: Float64Array, share: number): Float64Array {
  return one.map((price, slot) => Math.round((price + share * (two[slot]! - price)) * 1024) / 1024);
}

/** What a doctor's present weeks cost above his best plan at today's prices. */
function regret(network: Network, doctor: number, room: PlanRoom): number {
  valueOffers(network, doctor, room);
  const best = bestPlan({ problem: network.problem, doctor, room, choose: false });
  return presentValue(network, doctor) - best;
}

/** Watched doctors who break their gap, or who would gain by another plan at today's prices. */
function doctorsToStraighten(
  network: Network,
  watched: readonly number[],
  room: PlanRoom,
): number[] {
  const { problem } = network;
  const valueOf = offerValues(problem, network.price);
  return watched.filter((doctor) => {
    if (!keepsGap(network, doctor)) return true;
    const begin = problem.offerStart[doctor]!;
    const end = problem.offerStart[doctor + 1]!;
    for (let offer = begin; offer < end; offer++) room.value[offer - begin] = valueOf(offer);
    const best = bestPlan({ problem, doctor, room, choose: false });
    return presentValue(network, doctor) - best > TINY;
  });
}

/**
 * Draws a doctor's blocks strictly around the weeks he serves, so that later moves keep his gap. One
 * who would gain by another plan keeps his weeks: his exchanges would not be free.
 */
function settleBlocks(network: Network, doctor: number, room: PlanRoom): void {
  const { problem, block, slotOf } = network;
  const serving: number[] = [];
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    if (slotOf[offer]! >= 0) serving.push(offer);
  }
  const isContent = regret(network, doctor, room) < TINY;
  strictBlocks(network, doctor, serving);
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    if (!isContent && slotOf[offer]! < 0) block[offer] = -1;
  }
}

/** When a search ends early: gives up the later of two weeks that come too close. */
function dropConflicts(network: Network, doctor: number): void {
  const { problem } = network;
  let last = -Infinity;
  for (let offer = problem.offerStart[doctor]!; offer < problem.offerStart[doctor + 1]!; offer++) {
    if (network.slotOf[offer]! < 0) continue;
    if (problem.offerWeek[offer]! - last > problem.gap[doctor]!) {
      last = problem.offerWeek[offer]!;
      continue;
    }
    network.open[network.slotOf[offer]!]! += 1;
    release(network, offer);
  }
}
