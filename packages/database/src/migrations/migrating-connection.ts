import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** One connection to a database that is being migrated: for the schema engine, and for plain SQL. */
export interface MigratingConnection {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly run: (script: string) => Promise<unknown>;
}

/**
 * The driver adapter, its scripts run whole. PGlite's own does not wait for a script, so that a broken
 * migration would count as applied; PostgreSQL's cuts it at every semicolon, even in a string.
 */
function migratingConnection(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: MigratingConnection["run"],
): MigratingConnection {
  const connect = async () =>
    Object.assign(await factory.connect(), {
      executeScript: async (script: string) => {
        await run(script);
      },
    });
  // The engine wants an empty database to try the migrations on when it makes the next one, which is
  // only asked of an empty database.
  const { provider, adapterName } = factory;
  return { run, adapter: { provider, adapterName, connect, connectToShadowDb: connect } };
}

export const migratingPglite = (pglite: PGlite): MigratingConnection =>
  migratingConnection(new PrismaPGlite(pglite), (script) => pglite.exec(script));

/** `pool` has one connection: locks and transactions belong to it. */
export const migratingPostgresql = (pool: Pool): MigratingConnection =>
  migratingConnection(new PrismaPg(pool), (script) => pool.query(script));
