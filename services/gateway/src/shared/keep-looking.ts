import type { Revisions } from "../cache/revisions.ts";

interface Looking {
  readonly revisions: Revisions;
  /** The tables of which a change is a reason to look again. */
  readonly followed: readonly string[];
  /** Does what is due; the milliseconds until there may be more, whatever this process is told. */
  readonly look: () => Promise<number>;
  /** Milliseconds until the next look after one that failed. */
  readonly restAfterFault: number;
  /** Told of what should not happen, unless it is being closed. */
  readonly onError: (error: unknown) => void;
}

export interface Lookout {
  /** Ends the rest between two looks. */
  readonly wake: () => void;
  /** Waits for the look under way; there is none after it. */
  readonly close: () => Promise<void>;
}

/** Looks for work again and again: at once while there is some, else when a table changes or time has passed. */
export function keepLooking({ revisions, followed, look, restAfterFault, onError }: Looking): Lookout {
  let isClosing = false;
  let rest = new AbortController();
  const work = async (): Promise<void> => {
    while (!isClosing) {
      rest = new AbortController();
      const since = revisions.now();
      const milliseconds = await look().catch((error: unknown) => {
        if (!isClosing) onError(error);
        return restAfterFault;
      });
      if (milliseconds === 0) continue;
      const timer = setTimeout(() => rest.abort(), milliseconds);
      await revisions.changed(followed, { since, isOver: rest.signal });
      clearTimeout(timer);
    }
  };
  const working = work();
  return {
    wake: () => rest.abort(),
    close: async () => {
      isClosing = true;
      rest.abort();
      await working;
    },
  };
}
