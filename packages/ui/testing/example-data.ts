import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { startGateway } from "./start-gateway.ts";

/** Loads the example once for all files of a suite: each begins with a copy of its data. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await (await startGateway()).end();
  provide("exampleData", folder);
  return () => rm(folder, { recursive: true });
}
