import { defineConfig } from "vitest/config";

// `npm run test:oracles`: the adapters of every package and service, and the table that says how they did.
export default defineConfig({
  test: {
    include: ["oracles/**/*.test.ts"],
    env: { ORACLES_EVERYWHERE: "1" },
    reporters: ["minimal", { onUserConsoleLog: ({ content }) => void process.stdout.write(content) }],
  },
});
