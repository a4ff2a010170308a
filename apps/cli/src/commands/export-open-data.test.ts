import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { publishedAddress } from "../gateway/gateway-place.ts";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const network = { MS_DATA_DIR: inject("networkFolder") };

it("fills a folder with all open data as they stand at the gateway, and no folder that holds something", async () => {
  const { folder, remove } = await makeFolder();
  const ms = () => runMs({ words: ["export", "open-data", "open", "--json"], folder, environment: network });
  const { code, stdout } = await ms();
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout) as { files: string[] };
  expect(files).toEqual(expect.arrayContaining(["figures.csv", "centres.json", "datapackage.json"]));
  expect(files).toContain("2023-11-27/datapackage.json");
  const held = await readdir(join(folder, "open"), { recursive: true, withFileTypes: true });
  expect(held.filter((each) => each.isFile()).length).toBe(files.length);
  const address = await publishedAddress(network.MS_DATA_DIR);
  for (const file of files) {
    const there = await (await fetch(`${address}/open-data/${file}`)).text();
    expect(await readFile(join(folder, "open", file), "utf8"), file).toBe(there);
  }
  const again = await ms();
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([2, { error: { code: "FOLDER_NOT_EMPTY" } }]);
  await remove();
});

it("waits where the gateway asks for it, and leaves nothing where not all of it came", async () => {
  let asked = 0;
  const server = createServer(({ url = "" }, response) => {
    const answers: Record<string, string> = {
      "/open-data/snapshots.json": "[]",
      "/open-data/datapackage.json": '{"resources":[{"name":"figures"}]}',
      "/open-data/figures.csv": "metric\r\n",
    };
    const body = url === "/graphql" ? '{"data":{"network":{"clock":null}}}' : answers[url];
    if (asked++ === 2) response.writeHead(429, { "retry-after": "0" }).end();
    else response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { folder, remove } = await makeFolder();
  const environment = { MS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const { code, stdout } = await runMs({
    words: ["export", "open-data", "open", "--json"],
    folder,
    environment,
  });
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { error: { code: "NOT_FOUND" } }]);
  expect(await readdir(folder)).toEqual([]);
  server.close();
  await remove();
});
