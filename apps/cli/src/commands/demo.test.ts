import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const size = ["--centres", "12", "--doctors", "80", "--weeks", "60"];

it("invents the same network for the same size and seed, and a gateway begins with it", async () => {
  const { folder, remove } = await makeFolder();
  const demo = (name: string, ...more: string[]) =>
    runMs({ words: ["demo", name, ...size, "--json", ...more], folder });
  const [one, two, other] = await Promise.all([demo("one"), demo("two"), demo("other", "--seed", "2")]);
  expect([one.code, two.code, other.code]).toEqual([0, 0, 0]);
  expect(JSON.parse(one.stdout)).toMatchObject({ centres: 12, doctors: 80, panel: 12 * 15 });
  const fileOf = (name: string, file: string) => readFile(join(folder, name, file), "utf8");
  for (const file of await readdir(join(folder, "one")))
    expect(await fileOf("two", file)).toBe(await fileOf("one", file));
  expect(await fileOf("other", "assignments.csv")).not.toBe(await fileOf("one", "assignments.csv"));

  const environment = { MS_EXAMPLE: join(folder, "one"), MS_DATA_DIR: join(folder, "data") };
  const listed = await runMs({ words: ["centres", "--json"], folder, environment });
  expect([listed.code, JSON.parse(listed.stdout).totalCount]).toEqual([0, 12]);
  await remove();
});

it("refuses a size that it cannot invent, and a folder that holds something", async () => {
  const { folder, remove } = await makeFolder();
  const codeOf = async (...words: string[]) => {
    const { code, stdout } = await runMs({ words: ["demo", ...words, "--json"], folder });
    return [code, (JSON.parse(stdout) as { error: { code: string } }).error.code];
  };
  expect(await codeOf("new", "--centres", "0")).toEqual([2, "OUT_OF_RANGE"]);
  expect(await codeOf("new", "--doctors", "many")).toEqual([2, "OUT_OF_RANGE"]);
  expect((await runMs({ words: ["demo", "full", "--centres", "1", "--doctors", "2"], folder })).code).toBe(0);
  expect(await codeOf("full")).toEqual([2, "FOLDER_NOT_EMPTY"]);
  await remove();
});
