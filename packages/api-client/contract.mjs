// node contract.mjs            tells in API-CHANGELOG.md what the schema changes of the published contract
// node contract.mjs --check    fails on a breaking change, or when API-CHANGELOG.md does not tell all
// node contract.mjs --publish  makes the schema the published contract, and dates its changes
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { publishedOn, withChanges } from "./contract/api-changelog.mjs";
import { judgeContract } from "./contract/judge-contract.mjs";

const here = (file) => new URL(file, import.meta.url);
const [schema, contract, changelog] = [
  "schema.graphql",
  "contract/published.graphql",
  "API-CHANGELOG.md",
].map(here);
const schemaOf = (file) => buildSchema(readFileSync(file, "utf8"));
const today = new Date().toISOString().slice(0, 10);

const { changes, faults } = await judgeContract({
  published: schemaOf(contract),
  coming: schemaOf(schema),
  today,
});
const written = readFileSync(changelog, "utf8");
const told = withChanges(written, changes);
const isChecking = process.argv.includes("--check");

if (isChecking && told !== written)
  faults.push("API-CHANGELOG.md does not tell what the schema changes: run `npm run docs`");
if (faults.length > 0) {
  console.error(["The API's contract would be broken:", ...faults.map((fault) => `- ${fault}`)].join("\n"));
  process.exit(1);
}
if (process.argv.includes("--publish")) {
  writeFileSync(changelog, publishedOn(told, today));
  copyFileSync(schema, contract);
} else if (!isChecking) writeFileSync(changelog, told);
