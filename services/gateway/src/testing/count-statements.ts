import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { vi } from "vitest";

// The link that hears of changes shows that it holds.
const linkBeat = "SELECT 1";

/** How many SQL statements leave for the database, of either kind, while something is done. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  const spies = [vi.spyOn(pg.Client.prototype, "query"), vi.spyOn(PGlite.prototype, "query")];
  try {
    await act();
    return spies.flatMap((spy) => spy.mock.calls as unknown[][]).filter(([sql]) => sql !== linkBeat).length;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
