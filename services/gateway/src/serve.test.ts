import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly said: () => string;
}

let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ms-gateway-"));
});
afterAll(async () => {
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

function begin(environment: Record<string, string> = {}): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      MS_PUBLIC_SITE: "off",
      MS_DATA_DIR: folder,
      PORT: "0",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, said: () => said };
}

async function start(environment: Record<string, string> = {}): Promise<Running> {
  const { process: child, said } = begin(environment);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /Médecins Solidaires : (http:\S+)/.exec(said())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(said())));
  });
  return { process: child, url, said };
}

async function ask(url: string, query: string, key?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, Record<string, unknown>> }).data;
}

it("starts with the example, refuses a second process, and keeps what was written through a kill", async () => {
  const first = await start();
  const file = join(folder, "demo-keys.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const keys = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
  for (const [role, key] of Object.entries(keys))
    expect(await ask(first.url, "{ viewer { role } }", key)).toEqual({
      viewer: { role: role.toUpperCase() },
    });
  const cancel =
    'mutation { cancelWeek(line: "ajain-1", week: "2024-W10", reason: DOCTOR_WITHDREW) { __typename } }';
  expect((await ask(first.url, cancel, keys["coordinator"]))["cancelWeek"]?.["__typename"]).toBe("LineWeek");

  const second = begin();
  const [code] = (await once(second.process, "exit")) as [number];
  expect(code).toBe(75);
  expect(second.said()).toContain("tenu par un autre processus");

  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const again = await start();
  const holes = '{ lineWeeks(from: "2024-W10", weeks: 1, centre: "ajain", state: UNCOVERED) { totalCount } }';
  expect(await ask(again.url, holes, keys["planner"])).toEqual({ lineWeeks: { totalCount: 1 } });

  again.process.kill("SIGTERM");
  expect(await once(again.process, "exit")).toEqual([0, null]);
  const lines = again
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const logged = lines.map((line) => JSON.parse(line) as object);
  expect(logged).toContainEqual(expect.objectContaining({ method: "POST", route: "/graphql", status: 200 }));
  for (const key of Object.values(keys)) expect(again.said()).not.toContain(key.split(".")[1]);
});

it("tells every fault of its configuration at once, and never a value", async () => {
  const { process: child, said } = begin({
    PORT: "many",
    LOG_LEVEL: "loud",
    DATABASE_URL: "mysql://user:secret@host/db",
  });
  expect(await once(child, "exit")).toEqual([78, null]);
  for (const name of ["PORT", "LOG_LEVEL", "DATABASE_URL"]) expect(said()).toContain(`${name}:`);
  expect(said()).not.toContain("secret");
});

it("begins a real network empty, with one administrator's key that only its owner reads", async () => {
  const dataFolder = join(folder, "real");
  const { url } = await start({ MS_DATA_DIR: dataFolder, MS_EXAMPLE: "off" });
  const file = join(dataFolder, "first-key.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { admin } = JSON.parse(await readFile(file, "utf8")) as { admin: string };
  const network = await ask(url, "{ viewer { role } network { clock } centres { totalCount } }", admin);
  expect(network).toEqual({
    viewer: { role: "ADMIN" },
    network: { clock: null },
    centres: { totalCount: 0 },
  });
});

it("breaks no request when it is told to go under load, and says beforehand that it goes", async () => {
  const { process: child, url } = await start();
  const { planner } = JSON.parse(await readFile(join(folder, "demo-keys.json"), "utf8")) as {
    planner: string;
  };
  let answers = 0;
  let isLeaving = false;
  const client = async (number: number): Promise<void> => {
    for (let time = 0; !isLeaving; time++) {
      // Each question is new: none is answered from what is kept.
      const asked = `{ centres(first: 3) { edges { node { x${number}y${time}: name lines { panelCap } } } } }`;
      expect((await ask(url, asked, planner))["centres"]).toBeDefined();
      answers++;
    }
  };
  const clients = Array.from({ length: 20 }, (_, number) => client(number));
  const watch = async (): Promise<void> => {
    let isTold = false;
    while ((await fetch(`${url}/readyz`)).status === 200)
      if (answers > 100 && !isTold) isTold = child.kill("SIGTERM");
    isLeaving = true;
  };
  await Promise.all([...clients, watch()]);
  expect(answers).toBeGreaterThan(100);
  if (child.exitCode === null) await once(child, "exit");
  expect(child.exitCode).toBe(0);
});
