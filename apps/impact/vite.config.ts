import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/impact/",
  plugins: [react(), lingui({ cwd: import.meta.dirname, failOnMissing: true })],
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
