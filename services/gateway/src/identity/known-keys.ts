import type { ApiKey, PrismaClient, User } from "@ms/database";
import { LRUCache } from "lru-cache";
import type { Revisions } from "../cache/revisions.ts";
import type { Scope } from "../shared/viewer.ts";

/** A key with its territories, and its person where it is one's own. */
export type HeldKey = ApiKey & { readonly scopes: readonly Scope[]; readonly user: User | null };

/** The keys, looked up in the database and remembered until any of them changes. */
export interface KnownKeys {
  readonly find: (id: string) => Promise<HeldKey | undefined>;
  /** Notes that a key was used, once a minute at most; nobody waits for it. */
  readonly noteUse: (key: HeldKey) => void;
}

const tables = ["ApiKey", "ApiKeyScope", "User"];
const keysRemembered = 10_000;
const noteEveryMilliseconds = 60_000;

/** Opens the keys of a database; what has changed is told by `revisions`. */
export function openKeys(database: PrismaClient, revisions: Revisions): KnownKeys {
  const known = new LRUCache<string, { key: HeldKey; since: number }>({ max: keysRemembered });
  return {
    find: async (id) => {
      const remembered = known.get(id);
      if (remembered !== undefined && revisions.areUnchanged(tables, remembered.since)) return remembered.key;
      const since = revisions.now();
      const key = await findKey(id, database);
      if (key !== undefined) known.set(id, { key, since });
      return key;
    },
    noteUse: (key) => {
      const { id, lastUsedAt } = key;
      const now = new Date();
      const minuteAgo = new Date(now.getTime() - noteEveryMilliseconds);
      if (lastUsedAt !== null && lastUsedAt > minuteAgo) return;
      // That a key was used is no news: what is remembered of it is told so here.
      key.lastUsedAt = now;
      // Of many processes at once, one writes.
      const where = { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: minuteAgo } }] };
      database.apiKey.updateMany({ where, data: { lastUsedAt: now } }).catch(() => undefined);
    },
  };
}

/** One statement: every request waits for it. */
async function findKey(id: string, database: PrismaClient): Promise<HeldKey | undefined> {
  const [key] = await database.$queryRaw<HeldKey[]>`
    SELECT "ApiKey".*, to_jsonb("User") AS "user", (
      SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'code', code)), '[]')
      FROM "ApiKeyScope" WHERE "keyId" = "ApiKey".id) AS scopes
    FROM "ApiKey" LEFT JOIN "User" ON "User".id = "ApiKey"."userId"
    WHERE "ApiKey".id = ${id}`;
  return key;
}
