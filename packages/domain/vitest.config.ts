import { defineConfig } from "vitest/config";

// Properties take seconds on a busy machine, and no module keeps a state: files share what they import.
export default defineConfig({ test: { isolate: false, testTimeout: 120_000 } });
