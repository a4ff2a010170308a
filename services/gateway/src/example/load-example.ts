import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PrismaClient } from "@ms/database";
import { openingProjectSchema, type Outcome, type PlainDate, tableKinds } from "@ms/domain";
import { importFile } from "../exchange/exchange.commands.ts";
import { recordDecision, saveOpeningProject } from "../opening/opening.commands.ts";
import type { Refusal } from "../shared/refusal.ts";
import { gatewayItself } from "../shared/viewer.ts";

/** The day at whose start the example stands still. */
export const exampleClock = "2023-11-27" as PlainDate;

const folder = join(dirname(createRequire(import.meta.url).resolve("@ms/database/package.json")), "example");

/** Loads the example's files through the commands that users use, into an empty database. */
export async function loadExample(database: PrismaClient): Promise<void> {
  const context = { database, viewer: gatewayItself, today: exampleClock };
  const files = await readdir(folder);
  for (const kind of tableKinds.filter((each) => files.includes(`${each}.csv`))) {
    const file = `${kind}.csv`;
    const bytes = await readFile(join(folder, file));
    accepted(file, await importFile({ kind, bytes, isDryRun: false }, context));
  }
  const openings = await readFile(join(folder, "openings.json"), "utf8");
  for (const project of openingProjectSchema.array().parse(JSON.parse(openings))) {
    const { id: identifier, decision } = project;
    accepted(identifier, await saveOpeningProject(project, context));
    if (decision !== undefined)
      accepted(identifier, await recordDecision({ identifier, ...decision, isDespite: true }, context));
  }
}

function accepted(what: string, outcome: Outcome<unknown, Refusal>): void {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal).slice(0, 2000)}`);
}
