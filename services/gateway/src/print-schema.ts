import { writeFileSync } from "node:fs";
import { printSchema } from "graphql";
import { schema } from "./schema.ts";

// Writes `schema.graphql`, which is reviewed and which clients are typed by.
writeFileSync(new URL("../schema.graphql", import.meta.url), `${printSchema(schema)}\n`);
