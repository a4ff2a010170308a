import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { LRUCache } from "lru-cache";
import { Pool } from "pg";
import { followPostgresql } from "./changes.ts";
import { DatabaseError } from "./database-error.ts";
import { PrismaClient } from "./generated/prisma/client.ts";
import { applyMigrations } from "./migrations/apply-migrations.ts";
import { migratingPostgresql } from "./migrations/migrating-connection.ts";
import type { Database } from "./open-database.ts";
import { patience } from "./patience.ts";

/** Held by the one process that migrates; any number does, as long as it never changes. */
const migrationLock = 20_221_031;

const statementsNamed = 1_000;

/** No statement of a request lasts longer; the migration's may. */
const secondsOfStatement = 10;

function connect({
  url,
  connections,
  seconds = 0,
}: {
  url: string;
  connections: number;
  seconds?: number;
}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    // The driver writes and reads instants without their zone.
    options: "-c TimeZone=UTC",
    statement_timeout: seconds * 1000,
  });
  // A connection that breaks while idle is replaced; whoever needs it next hears of it.
  pool.on("error", () => undefined);
  return pool;
}

async function migrate(url: string): Promise<void> {
  const pool = connect({ url, connections: 1 });
  try {
    await pool.query("SELECT pg_advisory_lock($1)", [migrationLock]).catch((error: unknown) => {
      throw unreachable({ url, error });
    });
    await applyMigrations(migratingPostgresql(pool));
  } finally {
    await pool.end();
  }
}

/** Says where and why, never with what password. */
function unreachable({ url, error }: { url: string; error: unknown }): DatabaseError {
  const { host, pathname } = new URL(url);
  const reason = (error as NodeJS.ErrnoException).code ?? "?";
  return new DatabaseError({
    code: "DATABASE_UNREACHABLE",
    text: {
      fr: `La base PostgreSQL de DATABASE_URL (${host}${pathname}) ne répond pas ou refuse l’accès (${reason}). Vérifiez que le serveur tourne, que la base existe, et le nom et le mot de passe.`,
      en: `The PostgreSQL database of DATABASE_URL (${host}${pathname}) does not answer or refuses access (${reason}). Check that the server runs, that the database exists, and the user and password.`,
    },
  });
}

function checkUrl(url: string): void {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  throw new DatabaseError({
    code: "DATABASE_URL_INVALID",
    text: {
      fr: "DATABASE_URL n’est pas une adresse PostgreSQL. Écrivez postgresql://utilisateur:motdepasse@serveur:5432/base, les caractères spéciaux du mot de passe encodés (%40 pour @).",
      en: "DATABASE_URL is not a PostgreSQL address. Write postgresql://user:password@server:5432/database, with special characters of the password encoded (%40 for @).",
    },
  });
}

/** Opens a database of a PostgreSQL server; of two processes that start at once, one migrates. */
export async function openPostgresql(url: string): Promise<Database> {
  checkUrl(url);
  await migrate(url);
  return connectPostgresql(url);
}

/** The client of a PostgreSQL database that is migrated. */
export function connectPostgresql(url: string): Database {
  const pool = connect({ url, connections: 10, seconds: secondsOfStatement });
  const names = new LRUCache<string, string>({ max: statementsNamed });
  const statementNameGenerator = ({ sql }: { sql: string }): string => {
    const name = names.get(sql) ?? createHash("sha1").update(sql).digest("base64url");
    names.set(sql, name);
    return name;
  };
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: patience,
  });
  return {
    prisma,
    kind: "postgresql",
    followChanges: (tell) => followPostgresql(url, tell),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
