import { defineConfig } from "@lingui/cli";

// French is the source: what the code says is what people in the centres read.
export default defineConfig({
  locales: ["fr", "en"],
  sourceLocale: "fr",
  catalogs: [{ path: "<rootDir>/src/messages/{locale}", include: ["<rootDir>/src"] }],
  formatOptions: { lineNumbers: false },
  // The same order wherever it is extracted.
  orderBy: "messageId",
});
