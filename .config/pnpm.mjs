// Runs the pinned pnpm through npx, so that Node and npm are all a machine needs.
//   node .config/pnpm.mjs --installed            installs what the lockfile says, unless it is installed already
//   node .config/pnpm.mjs turbo run build        hands the arguments to pnpm
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const read = (path) => {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
};
const { packageManager } = JSON.parse(read("package.json"));
const lockfile = read("pnpm-lock.yaml");
const isInstalled = lockfile !== undefined && lockfile === read("node_modules/.pnpm/lock.yaml");

const wanted = process.argv.slice(2);
const asksForInstall = wanted[0] === "--installed";
if (asksForInstall && isInstalled) process.exit(0);

const pnpm = asksForInstall ? ["install", "--frozen-lockfile", "--reporter=append-only"] : wanted;
// The package is named apart from the command: within another npx, its own package would be taken for ours.
const { status, error } = spawnSync("npx", ["--yes", `--package=${packageManager}`, "--", "pnpm", ...pnpm], {
  cwd: root,
  // Progress belongs to people: standard output stays free for what a command answers.
  stdio: asksForInstall ? ["ignore", 2, 2] : "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
});
if (error) console.error(`npx could not start: ${error.message}`);
process.exit(status ?? 1);
