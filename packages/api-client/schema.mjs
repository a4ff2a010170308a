// node schema.mjs           copies the schema that the gateway prints
// node schema.mjs --check   fails when the copy is not the gateway's schema
import { copyFileSync, readFileSync } from "node:fs";

const printed = new URL("../../services/gateway/schema.graphql", import.meta.url);
const copy = new URL("schema.graphql", import.meta.url);

if (!process.argv.includes("--check")) copyFileSync(printed, copy);
else if (readFileSync(printed, "utf8") !== readFileSync(copy, "utf8")) {
  console.error("schema.graphql is not the gateway's: run `npm run docs`.");
  process.exit(1);
}
