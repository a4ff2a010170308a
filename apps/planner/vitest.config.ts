import { lingui } from "@lingui/vite-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests read the catalogues, too.
  plugins: [lingui({ cwd: import.meta.dirname })],
  test: {
    globalSetup: "@ms/ui/testing/example-data",
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Pages of one browser at once: more would only wait for each other.
    maxConcurrency: 2,
  },
});
