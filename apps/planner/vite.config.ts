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
const home = ["src/start.tsx"];
const doctorScreens = [
  "src/main.tsx",
  ...home,
  "planner/src/messages/en.po",
  "ui/src/messages/en.po",
  `${doctor}/availability/availability-screen.tsx`,
  `${doctor}/free-weeks/free-weeks-screen.tsx`,
  `${doctor}/my-data/my-data-screen.tsx`,
];

// Each script is a question more on the road: one that asks who reads, and one with all that a doctor's home takes.
const inTwoScripts = [
  { name: "first", tags: ["$initial" as const], priority: 1 },
  { name: "home", test: /src\/start\.tsx$|\/messages\/fr\.po$/ },
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
  build: {
    // Tells `.size-limit.mjs` what is fetched first.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: inTwoScripts } } },
  },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
