import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, lstat, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A gateway of its own for one test file, with the example network in a folder of its own. */
export interface Gateway {
  readonly url: string;
  /** Where its data are, and the public site that it writes. */
  readonly folder: string;
  /** The demo key of each role. */
  readonly keys: Readonly<Record<"planner" | "coordinator" | "doctor" | "partner" | "admin", string>>;
  /** Asks the API; throws when it refuses. */
  readonly ask: (query: string, key?: string) => Promise<unknown>;
  /** Ends it, and leaves its data in a folder. */
  readonly end: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const holdLongRuns = new URL("../../../services/gateway/src/testing/hold-long-runs.mjs", import.meta.url);

/**
 * Starts the built gateway on a free port of this machine, or on one that it had before: with the data of
 * another that has ended, or else the example anew, or another network that a folder holds. Runs of more than
 * half a year may be held until they are stopped, and the public site be written before anybody comes.
 */
export async function startGateway({
  holdsLongRuns = false,
  writesPublicSite = false,
  beginsWith,
  port = "0",
  example = "on",
}: {
  holdsLongRuns?: boolean | undefined;
  writesPublicSite?: boolean | undefined;
  beginsWith?: string | undefined;
  port?: string;
  /** The folder of another network than the example. */
  example?: string;
} = {}): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), "ms-gateway-"));
  if (beginsWith !== undefined) await cp(beginsWith, folder, { recursive: true, filter: isData });
  const main = fileURLToPath(new URL("../../../services/gateway/dist/main.js", import.meta.url));
  const running = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: port,
      MS_EXAMPLE: example,
      HOST: "127.0.0.1",
      MS_DATA_DIR: folder,
      LOG_LEVEL: "error",
      MS_PUBLIC_SITE: writesPublicSite ? "on" : "off",
      NODE_OPTIONS: holdsLongRuns ? `--import=${holdLongRuns.href}` : "",
      // Empty is unset: the example lives in the folder.
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(running, "exit");
  const url = await Promise.race([
    announcedUrl(running.stdout),
    exited.then(() => Promise.reject(new Error("The gateway ended before it listened."))),
  ]);
  const end = async (): Promise<string> => {
    running.kill("SIGTERM");
    await exited;
    return folder;
  };
  if (writesPublicSite) await publicSiteOf(url);
  return {
    url,
    folder,
    keys: JSON.parse(await readFile(join(folder, "demo-keys.json"), "utf8")) as Gateway["keys"],
    ask: (query, key) => askGateway({ url, query, key }),
    end,
    close: async () => {
      await rm(await end(), { recursive: true });
    },
  };
}

/** Asks for the public site until it is written. */
async function publicSiteOf(url: string): Promise<void> {
  while ((await fetch(`${url}/impact/`)).status !== 200) await setTimeout(100);
}

/** Not the socket by which a gateway says that it is alive: one that has ended may leave it behind. */
const isData = async (path: string): Promise<boolean> => !(await lstat(path)).isSocket();

async function announcedUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      output.resume();
      return url;
    }
  }
  throw new Error("The gateway never said where it listens.");
}

async function askGateway({
  url,
  query,
  key,
}: {
  url: string;
  query: string;
  key: string | undefined;
}): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
