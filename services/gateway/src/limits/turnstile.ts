import type { LimitTable } from "./limit-table.ts";
import { limitRefusal } from "./limit-refusal.ts";

/** Lets some operations through at once; the others wait, turn by turn between those who ask. */
export interface Turnstile {
  /** Waits for a place; what it gives leaves the place, once. Past the queue's end: 503, OVERLOADED. */
  readonly enter: (asker: string) => Promise<() => void>;
}

const secondsToRetry = "2";

/** Opens one. */
export function openTurnstile(most: LimitTable["QUEUE"]): Turnstile {
  const running = new Map<string, number>();
  const queues = new Map<string, (() => void)[]>();
  let [inside, waiting] = [0, 0];

  const runningOf = (asker: string): number => running.get(asker) ?? 0;
  const hasPlace = (asker: string): boolean =>
    inside < most.running && runningOf(asker) < most.runningByAsker;

  const take = (asker: string): (() => void) => {
    inside += 1;
    running.set(asker, runningOf(asker) + 1);
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      inside -= 1;
      if (runningOf(asker) > 1) running.set(asker, runningOf(asker) - 1);
      else running.delete(asker);
      callNext();
    };
  };

  // Whoever is called goes to the end of the line, so that nobody's hundred calls pass before another's one.
  const callNext = (): void => {
    const next = [...queues].find(([asker]) => hasPlace(asker));
    if (next === undefined) return;
    const [asker, queue] = next;
    queues.delete(asker);
    const call = queue.shift();
    if (queue.length > 0) queues.set(asker, queue);
    waiting -= 1;
    call?.();
  };

  return {
    enter: (asker) => {
      if (hasPlace(asker)) return Promise.resolve(take(asker));
      const queue = queues.get(asker) ?? [];
      if (waiting >= most.waiting || queue.length >= most.waitingByAsker)
        return Promise.reject(limitRefusal("OVERLOADED", { headers: { "retry-after": secondsToRetry } }));
      waiting += 1;
      queues.set(asker, queue);
      return new Promise((resolve) => queue.push(() => resolve(take(asker))));
    },
  };
}
