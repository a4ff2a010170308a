// The waiting-list rules of Fong and others (2022, doi:10.1101/2022.08.23.22279117); waits in weeks.

/** Demand over capacity, both a week: at 1 or more the list cannot shrink. */
export const queueLoad = ({ demand, capacity }: { demand: number; capacity: number }): number =>
  demand / capacity;

/** The mean wait, in weeks, at which most people are seen within the target: target over factor (4 leaves few beyond it). */
export const targetMeanWait = ({ targetWait, factor = 4 }: { targetWait: number; factor?: number }): number =>
  targetWait / factor;

/** How many patients may be on the list for that mean wait: demand a week × target ÷ factor. */
export const targetQueueSize = ({
  demand,
  targetWait,
  factor = 4,
}: {
  demand: number;
  targetWait: number;
  factor?: number;
}): number => demand * targetMeanWait({ targetWait, factor });

/** Capacity a week that brings the list down to its target size in so many weeks: D + (Q − Q target) ÷ weeks. */
export const reliefCapacity = ({
  demand,
  queueSize,
  targetSize,
  weeks,
}: {
  demand: number;
  queueSize: number;
  targetSize: number;
  weeks: number;
}): number => demand + (queueSize - targetSize) / weeks;

/** Capacity a week that keeps the list at its target: D + (cv²demand + cv²capacity) ÷ 2 × factor ÷ target, cv being coefficients of variation. */
export const targetCapacity = ({
  demand,
  targetWait,
  factor = 4,
  demandVariation,
  capacityVariation,
}: {
  demand: number;
  targetWait: number;
  factor?: number;
  demandVariation: number;
  capacityVariation: number;
}): number => demand + (((demandVariation ** 2 + capacityVariation ** 2) / 2) * factor) / targetWait;

/** Twice the mean wait over the target: above 1 the list is under pressure. */
export const waitingPressure = ({ meanWait, targetWait }: { meanWait: number; targetWait: number }): number =>
  (2 * meanWait) / targetWait;

/** What a list that waits asks for: weekly capacities, and how hard it presses. */
export interface WaitingList {
  readonly targetSize: number;
  /** To bring the list down to its target size in so many weeks, and to keep it there. */
  readonly reliefCapacity: number;
  readonly targetCapacity: number;
  /** Undefined when nobody asks any more. */
  readonly pressure: number | undefined;
}

/**
 * A waiting list against the longest wait that is wanted, in weeks: requests and capacity vary like
 * independent events (coefficients of variation of 1); its mean wait is its size over demand (Little).
 */
export function assessWaitingList({
  demand,
  queueSize,
  targetWait,
  reliefWeeks,
}: {
  demand: number;
  queueSize: number;
  targetWait: number;
  reliefWeeks: number;
}): WaitingList {
  const targetSize = targetQueueSize({ demand, targetWait });
  return {
    targetSize,
    reliefCapacity: reliefCapacity({ demand, queueSize, targetSize, weeks: reliefWeeks }),
    targetCapacity: targetCapacity({ demand, targetWait, demandVariation: 1, capacityVariation: 1 }),
    pressure: demand > 0 ? waitingPressure({ meanWait: queueSize / demand, targetWait }) : undefined,
  };
}
