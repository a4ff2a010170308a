import { createPlanRoom } from "./best-plan.ts";
import { blocksAreExact, keepsGap, relaxBlocks } from "./blocks.ts";
import { coverageBound, lagrangeBound } from "./bounds.ts";
import type { Compiled } from "./compile.ts";
import { coverSeat } from "./cover-seat.ts";
import { loadPlan, takeSnapshot } from "./load-plan.ts";
import { coverOrOpen, presentTotal, replaceDoctor, scarcestFirst } from "./moves.ts";
import { createNetwork, type Network, refreshBuckets } from "./network.ts";
import { createRandom, drawSome, shuffle } from "./random.ts";
import { shareWeeks } from "./share-weeks.ts";
import {
  dropConflicts,
  findDiscontent,
  settleBlocks,
  straighten,
  TINY,
  tryOtherWeeks,
} from "./straighten.ts";

/** Work spent on sharing weeks out: slots settled for one week, and in all for each seat. */
const FAIRNESS_STEPS = 200;
const FAIRNESS_BUDGET = 8;
const FAIRNESS_MOST = 160_000;

/** What may still be done after a search was stopped: slots filled, and slots settled for each. */
const HASTY_SLOTS = 4000;
const HASTY_STEPS = 20;

/** Rounds without progress after which the plan is shaken, and after which the search is content. */
const SHAKE_AFTER = 3;
const PATIENCE = 30;
/** Doctors taken loosely again when the plan is shaken. */
const SHAKEN = 24;

/** Doctors whose weeks are drawn by chance when the rounds end without proof, at most. */
const MOST_TRIES = 400;
/** Tries in a row, of which the first is kept at any cost; then the best plan is taken up again. */
const TRIES_TOGETHER = 8;
/** With more watched doctors than this, chance finds nothing in so few tries. */
const MOST_WATCHED = 3000;

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
  /** Proven lower bound of `total`. */
  readonly bound: number;
  /** Proven upper bounds of covered seats, and of their weight. */
  readonly coverage: number;
  readonly weightedCoverage: number;
  readonly rounds: number;
  readonly isStopped: boolean;
}

/** What a search needs to know. */
export interface SearchRequest {
  readonly problem: Compiled;
  /** Pinned weeks of each doctor. */
  readonly pinnedWeeks: Int32Array;
  readonly seed: number;
  /** Most rounds of improvement, and most shortest-path steps. */
  readonly rounds: number;
  readonly steps: number;
  readonly onProgress: (state: SearchState) => "continue" | "stop";
}

/**
 * Plans the seats that the pinned weeks leave. First every seat is covered along shortest paths, where doctors
 * whose gap is no matter of blocks are taken more loosely than they are. Then those are straightened one
 * by one. What doctors would gain by another plan, summed, is the gap between the plan and its bound.
 */
export function searchPlan(request: SearchRequest): Searched {
  const { problem, pinnedWeeks, seed, rounds, steps, onProgress } = request;
  const network = createNetwork(problem);
  const room = createPlanRoom(problem);
  const random = createRandom(seed);
  const watched: number[] = [];
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    relaxBlocks(network, doctor);
    if (!blocksAreExact(problem, doctor)) watched.push(doctor);
  }
  const seats = problem.seats.reduce((sum, count) => sum + count, 0);
  const best = { snapshot: takeSnapshot(network), total: Infinity };
  const proof = { bound: -Infinity, price: network.price.slice() };
  const stop = { isAsked: false };
  let seatsSearched = 0;
  let round = 0;

  const tell = (phase: SearchState["phase"]): void => {
    const { total } = best;
    const state = { phase, seatsSearched, seats, round, total, bound: proof.bound };
    if (onProgress(state) === "stop" || network.search.settled > steps) stop.isAsked = true;
  };
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
    if (total >= best.total) return;
    best.total = total;
    best.snapshot = takeSnapshot(network);
  };
  const settle = (): number[] => {
    loadPlan(network, best.snapshot);
    const discontent = new Set(findDiscontent(network, watched, room));
    for (const doctor of watched) settleBlocks(network, doctor, discontent.has(doctor));
    refreshBuckets(network);
    return [...discontent];
  };
  const isOpen = (): boolean => !stop.isAsked && best.total - proof.bound >= 1 - TINY;

  for (const week of scarcestFirst(problem)) {
    for (let slot = week * problem.centres; slot < (week + 1) * problem.centres; slot++) {
      for (let seat = 0; seat < problem.seats[slot]!; seat++) {
        if (stop.isAsked) network.open[slot]! += 1;
        else coverOrOpen(network, slot);
        seatsSearched++;
        if (seatsSearched % 256 === 0 && !stop.isAsked) tell("cover");
      }
    }
  }
  note();
  const touched = new Set<number>();
  let lastProgress = round;
  while (isOpen() && round < rounds && round - lastProgress < PATIENCE) {
    const discontent = shuffle(findDiscontent(network, watched, room), random);
    const isStuck = round > lastProgress && (round - lastProgress) % SHAKE_AFTER === 0;
    if (discontent.length === 0 && !isStuck) break;
    if (isStuck && best.total < Infinity) {
      for (const doctor of new Set([...settle(), ...drawSome([...touched], SHAKEN, random)])) {
        replaceDoctor(network, doctor, () => {
          relaxBlocks(network, doctor);
        });
      }
    } else {
      for (const [i, doctor] of discontent.entries()) {
        if (i % 64 === 63) tell("improve");
        if (stop.isAsked) break;
        touched.add(doctor);
        straighten(network, doctor, room);
      }
    }
    round++;
    const before = { total: best.total, bound: proof.bound };
    note();
    if (best.total === Infinity || best.total < before.total || proof.bound >= before.bound + 0.5) {
      lastProgress = round;
    }
    tell("improve");
  }

  if (best.total === Infinity) {
    for (const doctor of watched) {
      dropConflicts(network, doctor);
      settleBlocks(network, doctor, false);
    }
    fillHastily(network);
    return finish(presentTotal(network).total);
  }
  settle();
  if (stop.isAsked) {
    fillHastily(network);
    return finish(presentTotal(network).total);
  }
  const isWorthTrying = watched.length > 0 && watched.length <= MOST_WATCHED;
  const tries = isWorthTrying ? Math.min(MOST_TRIES, 80 + 10 * watched.length) : 0;
  for (let i = 1; i <= tries && isOpen(); i++) {
    const doctor = watched[random(watched.length)]!;
    tryOtherWeeks({ network, doctor, random, isKept: i % TRIES_TOGETHER === 1 });
    if (i % TRIES_TOGETHER !== 0) continue;
    note();
    tell("improve");
    settle();
  }
  note();
  settle();
  const budget = Math.min(FAIRNESS_BUDGET * seats, FAIRNESS_MOST);
  shareWeeks({ network, pinnedWeeks, steps: FAIRNESS_STEPS, budget });
  return finish(best.total);

  function finish(total: number): Searched {
    const { price, bound } = proof;
    const ones = new Float64Array(problem.slots).fill(1);
    const coverage = coverageBound({ problem, price, worth: ones });
    const weightedCoverage = coverageBound({ problem, price, worth: problem.weight });
    return { network, total, bound, coverage, weightedCoverage, rounds: round, isStopped: stop.isAsked };
  }
}

/** After an early end: fills open seats where a doctor is near at hand, if they are few enough. */
function fillHastily(network: Network): void {
  const { problem, open, price } = network;
  const slots: number[] = [];
  for (let slot = 0; slot < problem.slots; slot++) {
    if (open[slot]! > 0 && price[slot]! < problem.openPrice[slot]!) slots.push(slot);
  }
  refreshBuckets(network);
  for (const slot of slots.slice(0, HASTY_SLOTS)) {
    for (let seat = open[slot]!; seat > 0; seat--) {
      open[slot]! -= 1;
      const covered = coverSeat(network, slot, { steps: HASTY_STEPS });
      if (covered.kind === "open") open[covered.slot]! += 1;
    }
  }
}

/**
 * Prices between two others, in 1024ths of a point so that sums stay exact. Where several plans of one
 * doctor tie, the best prices often lie half-way between those that each plan leads to.
 */
function mixPrices(one: Float64Array, two: Float64Array, share: number): Float64Array {
  return one.map((price, slot) => Math.round((price + share * (two[slot]! - price)) * 1024) / 1024);
}
