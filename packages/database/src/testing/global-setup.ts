import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import type { Database } from "../open-database.ts";
import { embeddedDatabase, migrateEmbedded } from "../open-embedded.ts";
import { openPostgresql } from "../open-postgresql.ts";
import { startPostgresqlServer } from "./postgresql-server.ts";
import type { Templates } from "./throwaway-source.ts";

/** Writes what a suite's databases begin with. */
export type Fill = (database: Database["prisma"]) => Promise<void>;

async function prepareEmbedded(project: TestProject, fill: Fill | undefined): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ms-templates-"));
  const pglite = await PGlite.create();
  await migrateEmbedded(pglite);
  const keep = async (name: keyof Templates): Promise<string> => {
    const file = join(folder, `${name}.tar`);
    const template = await pglite.dumpDataDir("none");
    await writeFile(file, Buffer.from(await template.arrayBuffer()));
    return file;
  };
  const empty = await keep("empty");
  const { prisma, close } = embeddedDatabase(pglite);
  await fill?.(prisma);
  const filled = fill && (await keep("filled"));
  await close();
  project.provide("throwawaySource", { kind: "embedded", templates: { empty, filled } });
  return () => rm(folder, { recursive: true });
}

async function preparePostgresql(project: TestProject, fill: Fill | undefined): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgresqlServer();
  const admin = new Client(url);
  await admin.connect();
  const templates = { empty: "template_empty", filled: fill && "template_filled" };
  const open = (name: string) => openPostgresql(Object.assign(new URL(url), { pathname: name }).href);
  await admin.query(`CREATE DATABASE ${templates.empty}`);
  await (await open(templates.empty)).close();
  if (fill !== undefined && templates.filled !== undefined) {
    await admin.query(`CREATE DATABASE ${templates.filled} TEMPLATE ${templates.empty}`);
    const { prisma, close } = await open(templates.filled);
    await fill(prisma).finally(close);
  }
  await admin.end();
  project.provide("throwawaySource", { kind: "postgresql", url, templates });
  return stop;
}

/**
 * Once a run, prepares what throwaway databases are copied from: a migrated template, and a second one that
 * `fill` has written to; on a real PostgreSQL server when TEST_DATABASE (the project's `env`, else the
 * environment) says `postgresql`, else embedded.
 */
export function prepareDatabases(project: TestProject, fill?: Fill): Promise<() => Promise<void>> {
  const wanted = project.config.env["TEST_DATABASE"] ?? process.env["TEST_DATABASE"];
  return wanted === "postgresql" ? preparePostgresql(project, fill) : prepareEmbedded(project, fill);
}

/** vitest's `globalSetup` for suites whose throwaway databases begin empty. */
export const setup = (project: TestProject): Promise<() => Promise<void>> => prepareDatabases(project);
