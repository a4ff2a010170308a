import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: "@ms/database/testing/global-setup",
  include: ["src/**/*.test.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

// The whole suite twice: on the embedded database and on a PostgreSQL server.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: ["embedded", "postgresql"].map((kind) => ({
      // One graphql for the sources and for the libraries, which Node gives the CommonJS one.
      resolve: { alias: { graphql: "graphql/index.js" } },
      test: { ...shared, name: kind, env: { TEST_DATABASE: kind } },
    })),
  },
});
