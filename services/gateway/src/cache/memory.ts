import { LRUCache } from "lru-cache";
import type { Revisions } from "./revisions.ts";
import { readApart } from "./tables-read.ts";

/** Remembers what is dear to make, until a table that it was made from changes. */
export interface Memory {
  /** What was made under a name, or is being made; else what `make` makes of the database now. */
  readonly recall: <Value extends object>(name: string, make: () => Promise<Value>) => Promise<Value>;
}

interface Remembered {
  readonly made: ReturnType<typeof readApart<object>>;
  readonly since: number;
}

/** Opens one for so many things; what has changed is told by `revisions`. */
export function openMemory(revisions: Revisions, things = 4): Memory {
  const known = new LRUCache<string, Remembered>({ max: things });
  const isFresh = async ({ made, since }: Remembered): Promise<boolean> =>
    revisions.areUnchanged((await made).tables, since);
  const recall = async <Value extends object>(name: string, make: () => Promise<Value>): Promise<Value> => {
    const before = known.get(name);
    // What could not be made is not remembered.
    if (before !== undefined && (await isFresh(before).catch(() => false)))
      return (await before.made).take() as Value;
    // Of many who waited for what is out of date, the first makes it anew.
    if (known.get(name) !== before) return recall(name, make);
    const since = revisions.now();
    const made = readApart<object>(make);
    known.set(name, { made, since });
    return (await made).take() as Value;
  };
  return { recall };
}
