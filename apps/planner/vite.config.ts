import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { packAhead } from "./build/pack-ahead.ts";
import { preloadFirst } from "./build/preload-first.ts";
import { serveOffline } from "./build/serve-offline.ts";

// The domain by its modules: what no screen uses stays out of the page.
const domain = fileURLToPath(new URL("../../packages/domain/src/index.ts", import.meta.url));

const doctor = "src/screens/doctor";
const home = [
  "src/start.tsx",
  "planner/src/messages/fr.po",
  "ui/src/messages/fr.po",
  `${doctor}/my-weeks/my-weeks-screen.tsx`,
];
const doctorScreens = [
  "index.html",
  ...home,
  "planner/src/messages/en.po",
  "ui/src/messages/en.po",
  `${doctor}/availability/availability-screen.tsx`,
  `${doctor}/free-weeks/free-weeks-screen.tsx`,
  `${doctor}/my-data/my-data-screen.tsx`,
];

export default defineConfig({
  base: "/planner/",
  plugins: [
    react(),
    lingui({ cwd: import.meta.dirname, failOnMissing: true }),
    // Who is on a phone and a slow line is a doctor.
    preloadFirst(home),
    serveOffline(doctorScreens),
    packAhead(),
  ],
  resolve: { alias: [{ find: /^@ms\/domain$/, replacement: domain }] },
  // The manifest tells `.size-limit.mjs` what is fetched first.
  build: { manifest: true },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
