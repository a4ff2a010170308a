import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { runMs, startMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

it("lists the centres of the network, with their lines", async () => {
  const { code, stdout } = await runMs({
    words: ["centres", "--json"],
    folder: tmpdir(),
    environment: { MS_DATA_DIR: inject("networkFolder") },
  });
  const { totalCount, centres } = JSON.parse(stdout) as {
    totalCount: number;
    centres: { identifier: string; lines: unknown[] }[];
  };

  expect(code).toBe(0);
  expect(totalCount).toBe(3);
  expect(centres.map(({ identifier, lines }) => [identifier, lines.length])).toEqual([
    ["ajain", 1],
    ["bellegarde", 2],
    ["charenton", 1],
  ]);
});

it("starts a gateway for the length of the command when none holds the data", async () => {
  const { folder, remove } = await makeFolder();

  const { code, stdout } = await runMs({
    words: ["centres", "--json"],
    folder,
    environment: { MS_DATA_DIR: folder, MS_EXAMPLE: "off" },
  });

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ totalCount: 0, centres: [] });
  expect(await readdir(folder)).not.toContain("gateway.json");
  await remove();
});

it("leaves no gateway behind when Ctrl-C stops the command", async () => {
  const { folder, remove } = await makeFolder();
  const order = { words: ["centres"], folder, environment: { MS_DATA_DIR: folder, MS_EXAMPLE: "off" } };

  const { child, ending } = startMs(order);
  await once(child.stderr, "data");
  child.kill("SIGINT");

  expect(await ending).toMatchObject({ code: 130, stdout: "" });
  expect(await runMs(order)).toMatchObject({ code: 0 });
  await remove();
});
