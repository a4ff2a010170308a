import { readFileSync, writeFileSync } from "node:fs";
import { withConfiguration } from "./configuration-table.ts";

// Writes the README's table of variables.
const readme = new URL("../../../README.md", import.meta.url);
writeFileSync(readme, withConfiguration(readFileSync(readme, "utf8")));
