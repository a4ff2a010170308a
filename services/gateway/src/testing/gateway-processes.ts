import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@ms/database";
import pg from "pg";
import { inject } from "vitest";
import { issueKey } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";

// One key asks for all of a test, and polls without a pause.
const unhurried = { requestsPerMinute: 1_000_000, costPerMinute: 100_000_000 };

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** A gateway in a process of its own. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  readonly address: string;
}

/** Gateways in processes of their own, over one database that is thrown away at the end. */
export interface GatewayProcesses {
  /** A planner's key. */
  readonly key: string;
  readonly start: (environment?: NodeJS.ProcessEnv) => Promise<GatewayProcess>;
  /** Looks into the database; an embedded one only while no gateway runs. */
  readonly inDatabase: <Value>(look: (prisma: Database["prisma"]) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** Kills or stops a gateway, and waits until it is gone. */
export async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  child.kill(signal);
  await once(child, "exit");
}

async function inServer(sql: string): Promise<void> {
  const source = inject("throwawaySource");
  if (source.kind !== "postgresql") return;
  const client = new pg.Client(source.url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stdout!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Médecins Solidaires : (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(said)));
  });

/** Prepares the database, filled by `fill`; no gateway runs yet. */
export async function openProcesses(
  fill: (prisma: Database["prisma"]) => Promise<void>,
): Promise<GatewayProcesses> {
  const source = inject("throwawaySource");
  const folder = await mkdtemp(join(tmpdir(), "ms-processes-"));
  const name = `processes_${randomUUID().replaceAll("-", "")}`;
  await inServer(`CREATE DATABASE ${name}`);
  const url =
    source.kind === "postgresql" ? Object.assign(new URL(source.url), { pathname: name }).href : undefined;
  const inDatabase: GatewayProcesses["inDatabase"] = async (look) => {
    const { prisma, close } = await openDatabase({ url, folder });
    return look(prisma).finally(close);
  };
  const issued = await inDatabase(async (prisma) => {
    await fill(prisma);
    return issueKey(
      { role: "PLANNER", label: "test", scopes: [] },
      { database: prisma, viewer: gatewayItself },
    );
  });
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  const children: ChildProcess[] = [];
  return {
    key: issued.value.token,
    inDatabase,
    start: async (environment = {}) => {
      const settings = {
        ...{ DATABASE_URL: url ?? "", MS_DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent" },
        MS_PUBLIC_SITE: "off",
        MS_LIMITS: JSON.stringify({ PLANNER: unhurried }),
      };
      const child = spawn(process.execPath, [main], {
        env: { ...process.env, ...settings, ...environment },
        stdio: ["ignore", "pipe", "inherit"],
      });
      children.push(child);
      return { child, address: await addressOf(child) };
    },
    close: async () => {
      for (const child of children)
        if (child.exitCode === null && child.signalCode === null) await end(child, "SIGKILL");
      await rm(folder, { recursive: true, force: true });
      await inServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
