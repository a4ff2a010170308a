import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@ms/database";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { issueKey } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { addLargeNetwork } from "../testing/large-network.ts";
import { holdLongRuns } from "../testing/open-gateway.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const source = inject("throwawaySource");
const children: ChildProcess[] = [];
let folder: string;
let url: string | undefined;
let key: string;

const inServer = async (sql: string): Promise<void> => {
  if (source.kind !== "postgresql") return;
  const client = new pg.Client(source.url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
};
const name = `killed_${randomUUID().replaceAll("-", "")}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ms-killed-"));
  if (source.kind === "postgresql") {
    await inServer(`CREATE DATABASE ${name}`);
    url = Object.assign(new URL(source.url), { pathname: name }).href;
  }
  const { prisma, close } = await openDatabase({ url, folder });
  await prisma.network.create({ data: { name: "Réseau inventé", clock: new Date("2024-06-03") } });
  await addLargeNetwork(prisma, { centres: 12, doctors: 400 });
  const issued = await issueKey(
    { role: "PLANNER", label: "test", scopes: [] },
    { database: prisma, viewer: gatewayItself },
  );
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  key = issued.value.token;
  await close();
});
afterAll(async () => {
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  await rm(folder, { recursive: true, force: true });
  await inServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function start(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: url ?? "",
      MS_DATA_DIR: folder,
      PORT: "0",
      LOG_LEVEL: "silent",
      NODE_OPTIONS: `--import=${holdLongRuns.href}`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Médecins Solidaires : (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  return { child, address };
}

interface Run {
  readonly identifier: string;
  readonly state: string;
  readonly progress: object | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly failure: { readonly code: string } | null;
}
const fields = "identifier state startedAt progress { searched } finishedAt failure { code }";

async function ask(address: string, query: string): Promise<Record<string, Run>> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, Run> }).data;
}
async function until(address: string, run: string, isMet: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const { plannerRun } = await ask(address, `{ plannerRun(identifier: "${run}") { ${fields} } }`);
    if (isMet(plannerRun!)) return plannerRun!;
  }
}
/** The row of a gateway that was killed says RUNNING until it is found silent: a new run began later. */
const isSearchingSince =
  (before: string) =>
  ({ state, progress, startedAt }: Run) =>
    state === "RUNNING" && progress !== null && startedAt! > before;
const kill = async (child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
  child.kill(signal);
  await once(child, "exit");
};

it("leaves no half plan when killed: the run is taken up again, and fails at the second death", async () => {
  const first = await start();
  const { startPlannerRun } = await ask(
    first.address,
    `mutation { startPlannerRun(from: "2025-W01", weeks: 52) { ... on PlannerRun { ${fields} } } }`,
  );
  const run = startPlannerRun!.identifier;
  let { startedAt } = await until(first.address, run, isSearchingSince(""));
  // Told to stop, a gateway gives the run back: that is no death.
  await kill(first.child, "SIGTERM");

  for (let deaths = 0; deaths < 2; deaths++) {
    const again = await start();
    ({ startedAt } = await until(again.address, run, isSearchingSince(startedAt!)));
    await kill(again.child, "SIGKILL");
  }

  const last = await start();
  const over = await until(last.address, run, ({ finishedAt }) => finishedAt !== null);
  expect(over).toMatchObject({ state: "FAILED", failure: { code: "GATEWAY_DIED_TWICE" } });
  await kill(last.child, "SIGTERM");
  const { prisma, close } = await openDatabase({ url, folder });
  expect(await prisma.plan.count()).toBe(0);
  expect(await prisma.plannedWeek.count()).toBe(0);
  const events = await prisma.auditEvent.findMany({
    where: { action: "planner.recover" },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ content }) => (JSON.parse(content) as { detail: object }).detail)).toEqual([
    { state: "QUEUED" },
    { state: "FAILED" },
  ]);
  await close();
});
