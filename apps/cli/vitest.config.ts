import { defineConfig } from "vitest/config";

// Commands are processes of their own, and one of them starts a gateway: seconds each on a busy machine.
export default defineConfig({
  test: {
    globalSetup: "src/testing/example-network.ts",
    testTimeout: 120_000,
    include: ["src/**/*.test.ts"],
  },
});
