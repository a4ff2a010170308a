import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PrismaClient } from "@ms/database";
import { type PlainDate, tableKinds } from "@ms/domain";
import { importFile } from "../exchange/exchange.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";

/** The day at whose start the example stands still. */
export const exampleClock = "2023-11-27" as PlainDate;

const folder = join(dirname(createRequire(import.meta.url).resolve("@ms/database/package.json")), "example");

/** Loads the example's files through the import that users use, into an empty database. */
export async function loadExample(database: PrismaClient): Promise<void> {
  for (const kind of tableKinds) {
    const bytes = await readFile(join(folder, `${kind}.csv`));
    const context = { database, viewer: gatewayItself, today: exampleClock };
    const outcome = await importFile({ kind, bytes, isDryRun: false }, context);
    if (!outcome.ok) throw new Error(`${kind}.csv: ${JSON.stringify(outcome.refusal).slice(0, 2000)}`);
  }
}
