import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { inject } from "vitest";
import type { Database } from "./open-database.ts";
import { embeddedDatabase } from "./open-embedded.ts";
import { connectPostgresql } from "./open-postgresql.ts";
import type { Templates, ThrowawaySource } from "./testing/throwaway-source.ts";

export type { ThrowawaySource };

/**
 * A migrated database of its own for a test file, gone when closed: embedded in memory, or on the PostgreSQL
 * server that `@ms/database/testing/global-setup` started for the run. It is empty, or else filled as that
 * set-up was told.
 */
export async function openThrowawayDatabase(begins: keyof Templates = "empty"): Promise<Database> {
  const source = inject("throwawaySource");
  const template = source.templates[begins];
  if (template === undefined) throw new Error("The set-up of this suite fills no template.");
  return source.kind === "embedded" ? openFromFile(template) : openFromTemplate(template, source.url);
}

async function openFromFile(file: string): Promise<Database> {
  return embeddedDatabase(await PGlite.create({ loadDataDir: new Blob([await readFile(file)]) }));
}

async function openFromTemplate(template: string, url: string): Promise<Database> {
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
