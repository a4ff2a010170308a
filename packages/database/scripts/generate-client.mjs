// Generates the Prisma client and Pothos' types into src/generated.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const prismaFolder = dirname(require.resolve("prisma/package.json"));
const entry = join(prismaFolder, require("prisma/package.json").bin.prisma);

// `generate` never runs the schema engine, yet would download it unless told of an executable.
const run = spawnSync(
  process.execPath,
  [entry, "generate", "--schema", "prisma/schema.prisma", "--no-hints"],
  {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  },
);
if (run.status !== 0) {
  console.error(run.stdout, run.stderr);
  process.exit(run.status ?? 1);
}
