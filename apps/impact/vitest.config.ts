import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { globalSetup: "@ms/ui/testing/example-data", testTimeout: 60_000, hookTimeout: 180_000 },
});
