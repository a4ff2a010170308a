import { writeFileSync } from "node:fs";
import { exampleFiles } from "./generator/example-files.mjs";

// Writes the example network anew: `pnpm --filter @ms/database example` (build @ms/domain first).
for (const { name, bytes } of exampleFiles()) {
  writeFileSync(new URL(name, import.meta.url), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
