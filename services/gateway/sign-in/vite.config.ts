import { defineConfig } from "vite";

// The sign-in page, served by the gateway itself: nothing comes from another host.
export default defineConfig({
  root: import.meta.dirname,
  base: "/sign-in/",
  logLevel: "error",
  build: { outDir: "../dist/sign-in", emptyOutDir: true },
});
