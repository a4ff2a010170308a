import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrismaClient } from "@ms/database";
import { openingProjectSchema, type Outcome, tableKinds } from "@ms/domain";
import { importFile } from "../exchange/exchange.commands.ts";
import { recordDecision, saveOpeningProject } from "../opening/opening.commands.ts";
import type { Refusal } from "../shared/refusal.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { readExampleNetwork, usualExample } from "./example-folder.ts";

/** Loads the files of a folder through the commands that users use, into an empty database. */
export async function loadExample(database: PrismaClient, folder = usualExample): Promise<void> {
  const { clock: today } = readExampleNetwork(folder);
  const context = { database, viewer: gatewayItself, today };
  const files = await readdir(folder);
  for (const kind of tableKinds.filter((each) => files.includes(`${each}.csv`))) {
    const file = `${kind}.csv`;
    const bytes = await readFile(join(folder, file));
    accepted(file, await importFile({ kind, bytes, isDryRun: false }, context));
  }
  const openings = join(folder, "openings.json");
  if (!existsSync(openings)) return;
  for (const project of openingProjectSchema.array().parse(JSON.parse(await readFile(openings, "utf8")))) {
    const { id: identifier, decision } = project;
    accepted(identifier, await saveOpeningProject(project, context));
    if (decision !== undefined)
      accepted(identifier, await recordDecision({ identifier, ...decision, isDespite: true }, context));
  }
}

function accepted(what: string, outcome: Outcome<unknown, Refusal>): void {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal).slice(0, 2000)}`);
}
