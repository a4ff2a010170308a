import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    main: "src/main.ts",
    "planner-worker": "src/planner-run/planner-worker.ts",
    "print-configuration": "src/print-configuration.ts",
    "print-schema": "src/print-schema.ts",
  },
  format: "esm",
  target: "node20",
  // GraphiQL and the sign-in page are built beside, by Vite.
  clean: ["!graphiql/**", "!sign-in/**"],
  sourcemap: true,
});
