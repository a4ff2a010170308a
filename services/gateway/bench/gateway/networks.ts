import { execFileSync } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlainDate } from "@ms/domain";
import { Client } from "pg";
import { ms, partnerKey, startGateway } from "./contenders.ts";

/** An invented network in a database of its own, and a key of a partner who sees all of it. */
export interface Network {
  readonly databaseUrl: string;
  readonly example: string;
  readonly clock: PlainDate;
  readonly key: string;
}

export async function run(databaseUrl: string, statements: readonly string[]): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

// A file of doctors holds no more.
const mostDoctors = 80_000;

/** Makes networks on a server: 156 weeks, 10,000 doctors for 150 centres, and of other sizes in proportion. */
export async function openNetworks(server: string): Promise<(centres: number) => Promise<Network>> {
  const folder = await mkdtemp(join(tmpdir(), "ms-bench-"));
  const made = new Map<number, Promise<Network>>();

  async function make(centres: number): Promise<Network> {
    const example = join(folder, String(centres));
    const doctors = Math.min(Math.round((centres * 200) / 3), mostDoctors);
    const size = ["--centres", String(centres), "--doctors", String(doctors)];
    execFileSync(process.execPath, [ms, "demo", example, ...size]);
    await run(server, [`CREATE DATABASE network_${centres}`]);
    const databaseUrl = Object.assign(new URL(server), { pathname: `network_${centres}` }).href;
    const gateway = await startGateway({ databaseUrl, example, cacheMegabytes: 0 });
    const key = await partnerKey(gateway);
    await gateway.stop();
    await run(databaseUrl, ["ANALYZE"]);
    const read = await readFile(join(example, "network.json"), "utf8");
    return { databaseUrl, example, clock: (JSON.parse(read) as { clock: PlainDate }).clock, key };
  }

  return (centres) => {
    const network = made.get(centres) ?? make(centres);
    made.set(centres, network);
    return network;
  };
}
