import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PlainDate } from "@ms/domain";
import * as z from "zod";

const networkFile = "network.json";

/** The example network of the release. */
export const usualExample = join(
  dirname(createRequire(import.meta.url).resolve("@ms/database/package.json")),
  "example",
);

/** Whether a folder holds the files of an invented network. */
export const isExampleFolder = (folder: string): boolean => existsSync(join(folder, networkFile));

const networkSchema = z.object({
  name: z.string(),
  clock: z.iso.date().transform((day) => day as PlainDate),
});

/** The name of an invented network, and the day at whose start it stands still. */
export const readExampleNetwork = (folder: string): z.infer<typeof networkSchema> =>
  networkSchema.parse(JSON.parse(readFileSync(join(folder, networkFile), "utf8")));

/** The day of the example of the release. */
export const { clock: exampleClock } = readExampleNetwork(usualExample);
