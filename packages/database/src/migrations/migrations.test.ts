import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrationsFolder } from "../package-folder.ts";
import { applyMigrations } from "./apply-migrations.ts";
import { missingSql } from "./make-migration.ts";
import { migratingPglite } from "./migrating-connection.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
});
afterAll(() => pglite.close());

const tables = async () =>
  (await pglite.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).rows.length;

describe("the migrations", () => {
  test("lead to the schema, and their own checks do not trouble it", async () => {
    expect(await missingSql(pglite)).toBeUndefined();
    await pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  });

  test("apply whole or not at all, and again once mended", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ms-migrations-"));
    await cp(migrationsFolder, folder, { recursive: true });
    const next = join(folder, "99990101000000_broken");
    await mkdir(next);
    await writeFile(
      join(next, "migration.sql"),
      "CREATE TABLE kept (said TEXT DEFAULT 'a;b'); SELECT 1 / 0;",
    );
    const broken = applyMigrations(migratingPglite(pglite), folder);
    await expect(broken).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      message: expect.stringContaining("99990101000000_broken"),
    });
    expect(await tables()).toBe(1);
    await writeFile(join(next, "migration.sql"), "CREATE TABLE kept (said TEXT DEFAULT 'a;b');");
    await applyMigrations(migratingPglite(pglite), folder);
    await applyMigrations(migratingPglite(pglite), folder);
    expect(await tables()).toBeGreaterThan(20);
    await rm(folder, { recursive: true });
  });
});
