import { dateOf } from "@ms/database";
import { prepareDatabases } from "@ms/database/testing/global-setup";
import type { TestProject } from "vitest/node";
import { exampleClock } from "../example/example-folder.ts";
import { loadExample } from "../example/load-example.ts";

/** vitest's `globalSetup`: the example is loaded once a run, by the commands that users use. */
export const setup = (project: TestProject): Promise<() => Promise<void>> =>
  prepareDatabases(project, async (database) => {
    const clock = dateOf(exampleClock);
    await database.network.create({ data: { name: "Réseau d’exemple", clock, remindedUntil: clock } });
    await loadExample(database);
  });
