import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { makeFolder } from "./throw-away-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data folder of a real gateway that serves the example network while the tests run. */
    readonly networkFolder: string;
  }
}

const gateway = fileURLToPath(new URL("../../../../services/gateway/dist/main.js", import.meta.url));

/** Runs a built gateway on a throw-away folder, where `ms` finds it by that folder alone: with the example, or empty. */
export async function serveNetwork({
  program = gateway,
  example = "on",
}: {
  program?: string;
  example?: "on" | "off";
} = {}): Promise<{ readonly folder: string; readonly stop: () => Promise<void> }> {
  const { folder, remove } = await makeFolder();
  const child = spawn(process.execPath, [program], {
    env: {
      ...{ PATH: process.env["PATH"], MS_DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent" },
      ...{ MS_EXAMPLE: example, MS_PUBLIC_SITE: "off" },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const lines = createInterface(child.stdout);
  const isServing = (async () => {
    for await (const line of lines) if (line.includes("/graphql")) return true;
    return false;
  })();
  if (!(await isServing)) throw new Error("The gateway did not start: see its words above.");
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await closed;
    await remove();
  };
  return { folder, stop };
}

/** One gateway for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { folder, stop } = await serveNetwork();
  provide("networkFolder", folder);
  return stop;
}
