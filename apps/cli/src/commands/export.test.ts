import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fhirTypes } from "@ms/domain";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

const network = inject("networkFolder");
let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
});
afterAll(() => remove());

const ms = (words: readonly string[], environment: NodeJS.ProcessEnv) =>
  runMs({ words, folder, environment: { MS_DATA_DIR: network, ...environment } });

interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

async function exported(name: string): Promise<Map<string, Resource[]>> {
  const files = await readdir(join(folder, name));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, name, file), "utf8")));
  return new Map(
    files.map((file, at) => [
      file,
      texts[at]!.trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Resource),
    ]),
  );
}

it("writes a file a type, each resource on a line of its own, once", async () => {
  const words = ["export", "fhir", "all", "--from", "2022-10-31", "--to", "2024-06-30", "--json"];
  const { code, stdout } = await ms(words, { MS_KEY: await demoKey(network, "admin") });

  expect(code).toBe(0);
  const files = await exported("all");
  expect(new Set(files.keys())).toEqual(new Set(fhirTypes.map((type) => `${type}.ndjson`)));
  for (const [file, resources] of files) {
    expect(new Set(resources.map(({ resourceType }) => `${resourceType}.ndjson`))).toEqual(new Set([file]));
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
  }
  const counts = [...files].map(([file, { length }]) => [file.replace(".ndjson", ""), length]);
  expect((JSON.parse(stdout) as { resources: object }).resources).toEqual(Object.fromEntries(counts));
  expect(files.get("PractitionerRole.ndjson")?.length).toBe(208);
});

it("gives a partner the weeks of its territory, and nobody's name", async () => {
  const { code, stdout } = await ms(["export", "fhir", "partner"], {
    MS_KEY: await demoKey(network, "partner"),
  });

  expect(code).toBe(0);
  expect(stdout).toMatch(/partner\/Slot\.ndjson +\d+/);
  const files = await exported("partner");
  expect(files.has("PractitionerRole.ndjson")).toBe(false);
  expect(JSON.stringify([...files])).not.toContain("Dr Exemple");
});

it("waits where the gateway is full, asks nobody else, and leaves nothing where a page is missing", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = "" } = request;
    if (url.startsWith("/fhir")) asked.push(url);
    const isFull = asked.length === 1;
    const page = { resourceType: "Bundle", link: [] as object[], entry: [{ resource: { id: "one" } }] };
    if (url.includes("/Slot"))
      page.link.push({ relation: "next", url: "http://elsewhere.invalid/fhir/Slot?cursor=2" });
    const outcome = { details: { coding: [{ code: "OVERLOADED" }], text: "Trop de demandes." } };
    const isMissing = isFull || url.includes("cursor");
    response
      .writeHead(isFull ? 429 : isMissing ? 503 : 200, isFull ? { "retry-after": "0" } : {})
      .end(JSON.stringify(isMissing ? { resourceType: "OperationOutcome", issue: [outcome] } : page));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const MS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const before = await readdir(folder);

  const { code, stdout } = await ms(["export", "fhir", "broken", "--json"], { MS_URL, MS_KEY: "ms_x.y" });
  server.close();

  expect([code, JSON.parse(stdout)]).toEqual([
    1,
    { error: { code: "OVERLOADED", message: "Trop de demandes." } },
  ]);
  expect(asked.filter((url) => url.includes("Organization"))).toHaveLength(2);
  expect(asked.at(-1)).toBe("/fhir/Slot?cursor=2");
  expect(await readdir(folder)).toEqual(before);
});
