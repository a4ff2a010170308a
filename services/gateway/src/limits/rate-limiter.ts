import type { PrismaClient } from "@ms/database";
import {
  type IRateLimiterOptions,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { type Role, roles } from "../shared/rights.ts";
import type { LimitTable } from "./limit-table.ts";
import { limitRefusal } from "./limit-refusal.ts";

/** Who is counted: a key, or the address of who has none. */
export interface Asker {
  readonly role: Role;
  readonly name: string;
}

/** What is left of a minute's budget, and until when. */
export interface Left {
  readonly most: number;
  readonly left: number;
  readonly seconds: number;
}

export interface Budget {
  /** Takes points, or refuses and takes none. */
  readonly take: (asker: Asker, points: number) => Promise<Left>;
  readonly giveBack: (asker: Asker, points: number) => Promise<void>;
}

const minute = 60;

// The library's PostgreSQL store, over the client that is there already.
const storeOf = (database: PrismaClient) => ({
  query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => {
    const found = await database.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(
      text,
      ...values,
    );
    const rows = found.map(({ points, expire }) => ({
      points,
      expire: expire === null ? null : Number(expire),
    }));
    return { rows, rowCount: rows.length };
  },
});

type Note = (name: string, points: number) => void;

const sharedLimiter = (options: IRateLimiterOptions, database: PrismaClient): RateLimiterPostgres =>
  new RateLimiterPostgres({
    ...options,
    storeClient: storeOf(database),
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
  });

const secondsAlone = 1;

/** Counts in the database, and gathers for a second what this process has let through. */
function shareCounts(own: RateLimiterMemory, shared: RateLimiterPostgres): Note {
  let gathered = new Map<string, number>();
  const share = async (): Promise<void> => {
    const counted = gathered;
    gathered = new Map();
    for (const [name, points] of counted) {
      const [all, mine] = await Promise.all([shared.penalty(name, points), own.get(name)]);
      const others = all.consumedPoints - (mine?.consumedPoints ?? 0);
      if (others > 0) await own.penalty(name, others);
    }
  };
  setInterval(() => void share().catch(() => undefined), secondsAlone * 1000).unref();
  return (name, points) => gathered.set(name, (gathered.get(name) ?? 0) + points);
}

/**
 * Opens a budget a minute for each asker. Processes that share a database tell one another each second
 * what they have let through: no request waits for that, and a budget is overrun by a second's worth at most.
 */
export function openBudget({
  name,
  limit,
  limits,
  database,
}: {
  name: string;
  limit: "requestsPerMinute" | "costPerMinute";
  limits: LimitTable;
  database: PrismaClient | undefined;
}): Budget {
  const limiters = new Map(
    roles.map((role) => {
      const options = { keyPrefix: name, points: limits[role][limit], duration: minute };
      const own = new RateLimiterMemory(options);
      return [role, { own, note: database && shareCounts(own, sharedLimiter(options, database)) }] as const;
    }),
  );
  const count = async (
    { role, name: asker }: Asker,
    { points, way }: { points: number; way: "consume" | "reward" },
  ): Promise<RateLimiterRes> => {
    const { own, note } = limiters.get(role) as { own: RateLimiterMemory; note: Note | undefined };
    const left = await own[way](asker, points);
    note?.(asker, way === "consume" ? points : -points);
    return left;
  };
  const giveBack = async (asker: Asker, points: number): Promise<void> => {
    await count(asker, { points, way: "reward" });
  };
  const tell = (asker: Asker, { remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
    most: limits[asker.role][limit],
    left: Math.max(0, remainingPoints),
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
  return {
    giveBack,
    take: async (asker, points) => {
      try {
        return tell(asker, await count(asker, { points, way: "consume" }));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // The library counts what it refuses as well.
        await limiters.get(asker.role)?.own.reward(asker.name, points);
        const { most, seconds } = tell(asker, refused);
        const headers = {
          "retry-after": String(seconds),
          ...rateHeaders({ [name]: { most, left: 0, seconds } }),
        };
        throw limitRefusal("RATE_LIMITED", { headers, most });
      }
    },
  };
}

/** The fields of the IETF's draft on rate limits (draft-ietf-httpapi-ratelimit-headers). */
export const rateHeaders = (budgets: Readonly<Record<string, Left>>): Record<string, string> => ({
  "ratelimit-policy": Object.entries(budgets)
    .map(([name, { most }]) => `"${name}";q=${most};w=${minute}`)
    .join(", "),
  ratelimit: Object.entries(budgets)
    .map(([name, { left, seconds }]) => `"${name}";r=${left};t=${seconds}`)
    .join(", "),
});
