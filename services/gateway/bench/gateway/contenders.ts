import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Question } from "./questions.ts";

/** A server under measurement, and what it is asked for each question. */
export interface Contender {
  readonly name: string;
  readonly pid: number;
  readonly ask: (question: Question) => {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  };
  readonly stop: () => Promise<void>;
}

// The bench is bundled, and runs in the gateway's own folder.
/** The program of the terminal. */
export const ms = resolve("../../apps/cli/dist/main.js");
const gatewayProgram = resolve("dist/main.js");
// As `npm start` does: what requests leave behind is gone before it would be moved to the old space.
const asStarted = ["--max-semi-space-size=64"];
const json = { "content-type": "application/json" };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Starts a program, and waits until something answers at its port. */
async function start(
  command: readonly string[],
  {
    environment,
    cwd,
    path,
  }: { environment: (port: number) => Record<string, string>; cwd?: string; path: string },
): Promise<{ pid: number; url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const [program = "", ...words] = command.map((word) => word.replace("{port}", String(port)));
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", ...environment(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    const answered = await fetch(url + path).then(
      () => true,
      () => false,
    );
    if (answered) break;
    await new Promise((again) => setTimeout(again, 200));
  }
  if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
  return {
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The handler that answers by one SQL. */
export async function startSql({
  databaseUrl,
  questions,
}: {
  databaseUrl: string;
  questions: readonly Question[];
}): Promise<Contender> {
  const script = fileURLToPath(new URL("./sql-server.js", import.meta.url));
  const { pid, url, stop } = await start([process.execPath, script], {
    environment: (port) => ({
      DATABASE_URL: databaseUrl,
      QUESTIONS: JSON.stringify(questions),
      PORT: String(port),
    }),
    path: "/Q1",
  });
  const ask = ({ name, graphql }: Question) => ({
    url: `${url}/${name}`,
    headers: json,
    body: JSON.stringify({ query: graphql }),
  });
  return { name: "raw SQL", pid, ask, stop };
}

const unhurried = {
  requestsPerMinute: 1_000_000_000,
  costPerMinute: 1_000_000_000_000,
  cost: 100_000,
  secondsToRead: 60,
};

/** A gateway with authentication, rights and limits, for a partner of the whole network. */
export async function startGateway({
  databaseUrl,
  example,
  cacheMegabytes,
  key,
}: {
  databaseUrl: string;
  example: string;
  cacheMegabytes: number;
  key?: string;
}): Promise<Contender & { readonly url: string; readonly dataFolder: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), "ms-bench-"));
  const { pid, url, stop } = await start([process.execPath, ...asStarted, gatewayProgram], {
    environment: (port) => ({
      DATABASE_URL: databaseUrl,
      MS_EXAMPLE: example,
      MS_PUBLIC_SITE: "off",
      MS_DATA_DIR: dataFolder,
      MS_CACHE_MEGABYTES: String(cacheMegabytes),
      MS_LIMITS: JSON.stringify({ PARTNER: unhurried }),
      LOG_LEVEL: "warn",
      PORT: String(port),
      HOST: "127.0.0.1",
    }),
    path: "/readyz",
  });
  const ask = ({ graphql }: Question) => ({
    url: `${url}/graphql`,
    headers: { ...json, authorization: `Bearer ${key ?? ""}` },
    body: JSON.stringify({ query: graphql }),
  });
  return { name: cacheMegabytes === 0 ? "gateway" : "gateway, cached", pid, url, dataFolder, ask, stop };
}

/** A key of a partner whose territory is the whole network. */
export async function partnerKey({ url, dataFolder }: { url: string; dataFolder: string }): Promise<string> {
  const { admin } = JSON.parse(await readFile(join(dataFolder, "demo-keys.json"), "utf8")) as {
    admin: string;
  };
  const query = `mutation { issueApiKey(input: { role: PARTNER, label: "bench", partner: "commune-exemple", scopes: [{ kind: NETWORK, code: "" }] }) {
    ... on IssuedKey { token } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${admin}` },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data: { issueApiKey: { token: string } } };
  return answer.data.issueApiKey.token;
}

/** PostGraphile 5 on Node 24, from the npm registry, over views of the same tables. */
export async function startPostgraphile(databaseUrl: string): Promise<Contender> {
  const cwd = await mkdtemp(join(tmpdir(), "ms-postgraphile-"));
  const words = ["--yes", "--package", "node@24", "--package", "postgraphile@5", "--", "node", "--print"];
  const where = `[process.execPath, process.env.PATH.split(":")[0]].join(" ")`;
  const [node = "", bin = ""] = execFileSync("npx", [...words, where], { cwd, encoding: "utf8" })
    .trim()
    .split(" ");
  const options = [
    "--preset",
    "postgraphile/presets/amber",
    "--connection",
    databaseUrl,
    "--schema",
    "bench",
  ];
  const { pid, url, stop } = await start(
    [node, join(bin, "postgraphile"), ...options, "--host", "127.0.0.1", "--port", "{port}"],
    { environment: () => ({ GRAPHILE_ENV: "production" }), cwd, path: "/" },
  );
  const ask = ({ postgraphile }: Question) => ({
    url: `${url}/graphql`,
    headers: json,
    body: JSON.stringify({ query: postgraphile }),
  });
  return { name: "PostGraphile", pid, ask, stop };
}
