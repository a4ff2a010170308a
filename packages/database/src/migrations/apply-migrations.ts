import { DatabaseError } from "../database-error.ts";
import { migrationsFolder } from "../package-folder.ts";
import type { MigratingConnection } from "./migrating-connection.ts";
import { readMigrations } from "./migration-list.ts";
import { everything, withSchemaEngine } from "./schema-engine.ts";

/**
 * Brings a database to the current schema, all or nothing: the migrations and the table that records
 * them change in one transaction, so that a process killed half-way leaves no trace.
 * @throws DatabaseError MIGRATION_FAILED
 */
export async function applyMigrations(
  { adapter, run }: MigratingConnection,
  folder = migrationsFolder,
): Promise<void> {
  const migrationsList = await readMigrations(folder);
  const none = { ...migrationsList, migrationDirectories: [] };
  try {
    await withSchemaEngine(adapter, async (engine) => {
      // With nothing to apply, the engine makes its table: it looks for it by way of an error, which
      // would end a transaction.
      await engine.applyMigrations({ migrationsList: none, filters: everything });
      await run("BEGIN");
      await engine.applyMigrations({ migrationsList, filters: everything });
      await run("COMMIT");
    });
  } catch (error) {
    await run("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError({
      code: "MIGRATION_FAILED",
      text: {
        fr: `La base n’a pas pu être mise à niveau ; rien n’y a changé. Revenez à la version précédente du logiciel et transmettez ce message : ${reason}`,
        en: `The database could not be brought up to date; nothing in it changed. Go back to the previous version of the software and pass this message on: ${reason}`,
      },
    });
  }
}
