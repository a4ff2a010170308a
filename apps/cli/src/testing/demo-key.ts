import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The key of one of the example's roles, from the data folder. */
export async function demoKey(folder: string, role: "partner" | "coordinator" | "admin"): Promise<string> {
  const keys = JSON.parse(await readFile(join(folder, "demo-keys.json"), "utf8")) as Record<string, string>;
  return keys[role] ?? "";
}
