import { defineConfig } from "vitest/config";

// One graphql for the sources and for the libraries, which Node gives the CommonJS one.
export default defineConfig({ resolve: { alias: { graphql: "graphql/index.js" } } });
