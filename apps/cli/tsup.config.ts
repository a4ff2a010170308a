import { defineConfig } from "tsup";

export default defineConfig({
  entry: { main: "src/main.ts", "solve-worker": "src/rotation/solve-worker.ts" },
  format: "esm",
  clean: true,
  target: "node20",
});
