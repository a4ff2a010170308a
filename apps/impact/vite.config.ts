import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// The domain by its modules: what no screen uses stays out of the page.
const domain = fileURLToPath(new URL("../../packages/domain/src/index.ts", import.meta.url));

// Two builds: what the browser fetches, and (`--ssr`) the program that writes the pages.
export default defineConfig(({ isSsrBuild }) => ({
  base: "/impact/",
  plugins: [react(), lingui({ cwd: import.meta.dirname, failOnMissing: true })],
  resolve: { alias: [{ find: /^@ms\/domain$/, replacement: domain }] },
  ssr: { noExternal: true, external: ["@resvg/resvg-js", "@sparticuz/chromium", "playwright-core"] },
  build: isSsrBuild
    ? { outDir: "dist/build", rolldownOptions: { output: { entryFileNames: "build-site.js" } } }
    : { outDir: "dist/browser", manifest: true, rolldownOptions: { input: "src/browser/main.ts" } },
}));
