// Packs @ms/domain as npm would, already built, and has publint and attw judge the file itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "ms-domain-package-"));
const run = (command, ...options) =>
  spawnSync(command, options, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  }).status === 0;

try {
  const isPacked = run("npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", folder);
  const file = isPacked && join(folder, readdirSync(folder)[0]);
  // Both run, so that one report tells everything.
  const verdicts = isPacked
    ? [run("publint", file, "--strict"), run("attw", file, "--format", "table-flipped")]
    : [];
  process.exitCode = isPacked && verdicts.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
