import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: "src/testing/example-template.ts",
  include: ["src/**/*.test.ts"],
  // Rights are walked cell by cell, for every role.
  testTimeout: 300_000,
  hookTimeout: 120_000,
  // What is opened is closed, and no module keeps a state: files may share what they import.
  isolate: false,
};

// What is the same whatever the database runs once, and so does what passes between processes of one server.
const elsewhere = {
  embedded: [
    "src/cache/freshness.test.ts",
    "src/line-week/booking-race.test.ts",
    "src/{letter,webhook}/killed-gateway.test.ts",
    "src/people/sessions-of-processes.test.ts",
    "src/fhir/**",
    "src/limits/{attack,limits}.test.ts",
    "src/shared/rights*.test.ts",
    "src/identity/partner-key.test.ts",
  ],
  postgresql: [
    "src/{site,telemetry,sign-in,subscription}/**",
    "src/shared/!(rights*).test.ts",
    "src/{opening,open-data,poster,charter,association-role,capacity}/**",
    "src/{serve,schema,federation}.test.ts",
    "src/limits/{count-nodes,deadline}.test.ts",
    "src/{exchange/round-trip,calendar/public-calendar}.test.ts",
  ],
};

// The rest of the suite twice: on the embedded database and on a PostgreSQL server.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: (["embedded", "postgresql"] as const).map((kind) => ({
      // One graphql for the sources and for the libraries, which Node gives the CommonJS one.
      resolve: { alias: { graphql: "graphql/index.js" } },
      test: { ...shared, name: kind, exclude: elsewhere[kind], env: { TEST_DATABASE: kind } },
    })),
  },
});
