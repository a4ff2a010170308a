import { defineConfig } from "vitest/config";

const onBoth = ["src/changes.test.ts", "src/constraints.test.ts", "src/facts.test.ts"];
const onPostgresql = ["src/open-postgresql.test.ts"];
const globalSetup = ["src/testing/global-setup.ts"];

export default defineConfig({
  test: {
    projects: [
      { test: { name: "example", include: ["example/*.test.mjs"], testTimeout: 120_000 } },
      {
        test: {
          name: "embedded",
          include: ["src/**/*.test.ts"],
          exclude: onPostgresql,
          env: { TEST_DATABASE: "embedded" },
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "postgresql",
          include: [...onBoth, ...onPostgresql],
          env: { TEST_DATABASE: "postgresql" },
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
