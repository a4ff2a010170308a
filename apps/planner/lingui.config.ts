import { defineConfig } from "@lingui/cli";

// French is the source. The pieces of packages/ui keep their sentences beside them.
export default defineConfig({
  locales: ["fr", "en"],
  sourceLocale: "fr",
  catalogs: [
    { path: "<rootDir>/src/messages/{locale}", include: ["<rootDir>/src"] },
    {
      path: "<rootDir>/../../packages/ui/src/messages/{locale}",
      include: ["<rootDir>/../../packages/ui/src"],
    },
  ],
  formatOptions: { lineNumbers: false },
  // The same order wherever it is extracted.
  orderBy: "messageId",
});
