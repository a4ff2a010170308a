import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrationsFolder, schemaFile } from "../package-folder.ts";
import { migratingPglite } from "./migrating-connection.ts";
import { readMigrations } from "./migration-list.ts";
import { everything, withSchemaEngine } from "./schema-engine.ts";

/** The SQL that leads from the migrations, tried on an empty database, to the Prisma schema; undefined when they agree. */
export async function missingSql(empty: PGlite): Promise<string | undefined> {
  const migrationsList = await readMigrations(migrationsFolder);
  const schema = await readFile(schemaFile, "utf8");
  const { exitCode, stdout } = await withSchemaEngine(migratingPglite(empty).adapter, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schema }] },
      script: true,
      exitCode: true,
      filters: everything,
    }),
  );
  return exitCode === 0 ? undefined : (stdout ?? undefined);
}

/** Writes the next migration folder, named `<timestamp>_<name>`; undefined when none is needed. */
export async function makeMigration({ name, at }: { name: string; at: Date }): Promise<string | undefined> {
  const database = await PGlite.create();
  const sql = await missingSql(database).finally(() => database.close());
  if (sql === undefined) return undefined;
  const folder = join(migrationsFolder, `${at.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  return folder;
}
