import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const network = inject("networkFolder");

it("writes the files of the network in the order of import, which say nothing new to it", async () => {
  const { folder, remove } = await makeFolder();
  const ms = (words: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    runMs({ words: [...words, "--json"], folder, environment: { MS_DATA_DIR: network, ...more } });
  const { code, stdout } = await ms(["export", "tables", "tables"]);
  const { files } = JSON.parse(stdout) as { files: string[] };
  expect([code, files.slice(0, 2)]).toEqual([0, ["centres.csv", "lines.csv"]]);
  expect(await readdir(join(folder, "tables"))).toEqual(files.toSorted());
  const known = await ms(["import", "doctors", "tables/doctors.csv", "--dry-run"]);
  expect(JSON.parse(known.stdout)).toMatchObject({ created: 0, changed: 0 });

  const MS_KEY = await demoKey(network, "coordinator");
  const refused = await ms(["export", "tables", "none"], { MS_KEY });
  expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([3, { error: { code: "NOT_ALLOWED" } }]);
  await remove();
});
