import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// The domain by its modules: what no screen uses stays out of the page.
const domain = fileURLToPath(new URL("../../packages/domain/src/index.ts", import.meta.url));

export default defineConfig({
  base: "/impact/",
  plugins: [react(), lingui({ cwd: import.meta.dirname, failOnMissing: true })],
  resolve: { alias: [{ find: /^@ms\/domain$/, replacement: domain }] },
  // The manifest tells `.size-limit.mjs` what is fetched first.
  build: { manifest: true },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
