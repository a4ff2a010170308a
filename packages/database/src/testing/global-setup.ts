import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrateEmbedded } from "../open-embedded.ts";
import { openPostgresql } from "../open-postgresql.ts";
import { startPostgresqlServer } from "./postgresql-server.ts";
import "./throwaway-source.ts";

async function prepareEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const pglite = await PGlite.create();
  await migrateEmbedded(pglite);
  const templateFile = join(tmpdir(), `ms-template-${randomUUID()}.tar`);
  const template = await pglite.dumpDataDir("none");
  await writeFile(templateFile, Buffer.from(await template.arrayBuffer()));
  await pglite.close();
  project.provide("throwawaySource", { kind: "embedded", templateFile });
  return () => rm(templateFile, { force: true });
}

async function preparePostgresql(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgresqlServer();
  const template = "template_of_the_network";
  const admin = new Client(url);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const migrated = await openPostgresql(Object.assign(new URL(url), { pathname: template }).href);
  await migrated.close();
  project.provide("throwawaySource", { kind: "postgresql", url, template });
  return stop;
}

/**
 * vitest's `globalSetup` for suites that open throwaway databases: once a run, prepares a migrated
 * template, on a real PostgreSQL server when TEST_DATABASE (the project's `env`, else the
 * environment) says `postgresql`, else embedded.
 */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = project.config.env["TEST_DATABASE"] ?? process.env["TEST_DATABASE"];
  return wanted === "postgresql" ? preparePostgresql(project) : prepareEmbedded(project);
}
