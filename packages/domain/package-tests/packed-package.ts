import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const consumerFolder = fileURLToPath(new URL("consumer", import.meta.url));
const copy = { recursive: true, dereference: true };
const shell = process.platform === "win32";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** An empty project that installed the packed package, and what the package holds. */
export interface Project {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Packs what is built and installs it with npm in an empty project, offline: zod, its only
 * dependency, lies in the project already, in the version that the workspace has.
 */
export function installInEmptyProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "ms-domain-consumer-"));
  const npm = (options: readonly string[], cwd: string): string =>
    execFileSync("npm", options, { cwd, encoding: "utf8", shell, stdio: ["ignore", "pipe", "pipe"] });
  const options = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [packed] = JSON.parse(npm(options, packageFolder)) as Packed[];
  if (packed === undefined) throw new Error("npm packed nothing");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const quiet = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  cpSync(join(packageFolder, "node_modules/zod"), join(folder, "node_modules/zod"), copy);
  npm(["install", ...quiet, `./${packed.filename}`], folder);
  cpSync(consumerFolder, join(folder, "consumer"), copy);
  return { folder, files: packed.files.map(({ path }) => path) };
}
