import type { PrismaClient } from "@ms/database";
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterAbstract,
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

function limiterOf({
  name,
  points,
  database,
}: {
  name: string;
  points: number;
  database: PrismaClient | undefined;
}): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration: minute });
  if (database === undefined) return memory;
  return new RateLimiterPostgres({
    storeClient: storeOf(database),
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: minute,
    insuranceLimiter: memory,
  });
}

/** Opens a budget a minute for each asker, kept in the database where several processes share one. */
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
    roles.map((role) => [role, limiterOf({ name, points: limits[role][limit], database })] as const),
  );
  const limiterFor = ({ role }: Asker): RateLimiterAbstract => limiters.get(role) as RateLimiterAbstract;
  const giveBack = async (asker: Asker, points: number): Promise<void> => {
    await limiterFor(asker).reward(asker.name, points);
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
        return tell(asker, await limiterFor(asker).consume(asker.name, points));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        await giveBack(asker, points);
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
