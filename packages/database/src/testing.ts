import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { inject } from "vitest";
import type { Database } from "./open-database.ts";
import { embeddedDatabase } from "./open-embedded.ts";
import { connectPostgresql } from "./open-postgresql.ts";
import type { ThrowawaySource } from "./testing/throwaway-source.ts";

export type { ThrowawaySource };

/**
 * A migrated, empty database of its own for a test file, gone when closed: embedded in memory, or on
 * the PostgreSQL server that `@ms/database/testing/global-setup` started for the run.
 */
export async function openThrowawayDatabase(): Promise<Database> {
  const source = inject("throwawaySource");
  return source.kind === "embedded" ? openFromFile(source) : openFromTemplate(source);
}

async function openFromFile({ templateFile }: ThrowawaySource & { kind: "embedded" }): Promise<Database> {
  return embeddedDatabase(await PGlite.create({ loadDataDir: new Blob([await readFile(templateFile)]) }));
}

async function openFromTemplate({
  url,
  template,
}: ThrowawaySource & { kind: "postgresql" }): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await command({ url, sql: `CREATE DATABASE ${name} TEMPLATE ${template}` });
  const database = connectPostgresql(Object.assign(new URL(url), { pathname: name }).href);
  return {
    ...database,
    close: async () => {
      await database.close();
      await command({ url, sql: `DROP DATABASE ${name}` });
    },
  };
}

async function command({ url, sql }: { url: string; sql: string }): Promise<void> {
  const admin = new Client(url);
  await admin.connect();
  await admin.query(sql).finally(() => admin.end());
}
