import { EventEmitter, once } from "node:events";
import type { Changes, Database } from "@ms/database";

/** What has been committed, as far as this process has been told: a number that grows. */
export interface Revisions {
  /** The number now. */
  readonly now: () => number;
  /** Whether some tables are as they were at a number, and this process would know if not. */
  readonly areUnchanged: (tables: Iterable<string>, since: number) => boolean;
  /** Waits until one of the tables has changed since a number, or until it is over. */
  readonly changed: (
    tables: readonly string[],
    until: { readonly since: number; readonly isOver: AbortSignal },
  ) => Promise<void>;
  /** Waits until all that is committed by now counts: so does a writer read its own write. */
  readonly settle: Changes["settle"];
  readonly close: () => Promise<void>;
}

/** Begins to count. */
export function followRevisions({ followChanges }: Pick<Database, "followChanges">): Revisions {
  let number = 0;
  let everything = 0;
  const changedAt = new Map<string, number>();
  const told = new EventEmitter().setMaxListeners(0);
  const changes = followChanges((table) => {
    number++;
    if (table === undefined) everything = number;
    else changedAt.set(table, number);
    told.emit("change");
  });
  const hasChanged = (tables: readonly string[], since: number): boolean =>
    everything > since || tables.some((table) => (changedAt.get(table) ?? 0) > since);
  return {
    now: () => number,
    areUnchanged: (tables, since) => {
      if (everything > since || !changes.isCurrent()) return false;
      for (const table of tables) if ((changedAt.get(table) ?? 0) > since) return false;
      return true;
    },
    changed: async (tables, { since, isOver }) => {
      while (!isOver.aborted && !hasChanged(tables, since))
        await once(told, "change", { signal: isOver }).catch(() => undefined);
    },
    settle: changes.settle,
    close: changes.close,
  };
}
