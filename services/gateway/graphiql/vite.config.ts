import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// GraphiQL, served by the gateway itself: nothing comes from another host.
export default defineConfig({
  root: import.meta.dirname,
  base: "/graphiql/",
  plugins: [react()],
  logLevel: "error",
  build: { outDir: "../dist/graphiql", emptyOutDir: true, chunkSizeWarningLimit: 8192 },
});
