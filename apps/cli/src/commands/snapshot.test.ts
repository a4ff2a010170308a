import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { serveNetwork } from "../testing/example-network.ts";
import { runMs } from "../testing/run-ms.ts";

const folder = inject("networkFolder");
const ms = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  runMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: folder, ...environment } });
const errorOf = (stdout: string) => (JSON.parse(stdout) as { error: { code: string } }).error.code;

/** The first key of a network of one's own. */
async function firstKeyOf(empty: string): Promise<string> {
  const { admin } = JSON.parse(await readFile(join(empty, "first-key.json"), "utf8")) as { admin: string };
  return admin;
}

it("lists what has been published: the example's figures, on the day at which it stands", async () => {
  const { stdout } = await ms(["snapshot", "list", "--json"]);
  const { snapshots } = JSON.parse(stdout) as { snapshots: { identifier: string }[] };

  expect(snapshots.map(({ identifier }) => identifier)).toContain("2023-11-27");
});

it("prints the figures of a snapshot, and its months", async () => {
  const figures = await ms(["snapshot", "figures", "2023-11-27"]);
  const months = await ms([
    ...["snapshot", "figures", "2023-11-27", "--metric", "consultations", "--csv", "--lang", "en"],
    ...["--from", "2023-09-01", "--to", "2023-11-30"],
  ]);
  const columns = (line: string): string[] => line.split(";");

  expect(figures.stdout.replaceAll(/\s+/gu, " ")).toContain("Consultations 8 200 consultations 102");
  const [, september, october, ...rest] = months.stdout.split("\r\n");
  expect([september, october].map((line) => columns(line ?? "").slice(5, 7))).toEqual([
    ["2023-09-01", "2023-09-30"],
    ["2023-10-01", "2023-10-31"],
  ]);
  expect(rest).toEqual([""]);
});

it("publishes a day once, for whoever may, and says why not otherwise", async () => {
  const { folder: empty, stop } = await serveNetwork({ example: "off" });
  const publish = (day: string, environment: NodeJS.ProcessEnv = {}) =>
    ms(["snapshot", "publish", "--as-of", day, "--json"], environment);
  const elsewhere = { MS_DATA_DIR: empty, MS_KEY: await firstKeyOf(empty) };
  const first = await publish("2024-01-01", elsewhere);
  const again = await publish("2024-01-01", elsewhere);
  const partner = await publish("2023-11-27", { MS_KEY: await demoKey(folder, "partner") });
  const earlier = await publish("2023-10-30");
  const ahead = await publish("2023-11-28");
  await stop();

  expect([first.code, JSON.parse(first.stdout)]).toMatchObject([0, { identifier: "2024-01-01" }]);
  expect([again.code, errorOf(again.stdout)]).toEqual([1, "SNAPSHOT_PUBLISHED"]);
  expect([partner.code, errorOf(partner.stdout)]).toEqual([3, "NOT_ALLOWED"]);
  expect([earlier.code, errorOf(earlier.stdout)]).toEqual([1, "LATER_PUBLISHED"]);
  expect([ahead.code, errorOf(ahead.stdout)]).toEqual([1, "DAY_AHEAD"]);
});

it("knows no snapshot of another day", async () => {
  const { code, stdout } = await ms(["snapshot", "figures", "2022-01-01", "--json"]);

  expect(code).toBe(1);
  expect(errorOf(stdout)).toBe("NOT_FOUND");
});
