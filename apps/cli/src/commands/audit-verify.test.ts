import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { type ChainLine, followChain } from "../audit/follow-chain.ts";
import { runMs } from "../testing/run-ms.ts";

const verify = async (words: readonly string[], role: "admin" | "planner") => {
  const folder = inject("networkFolder");
  const keys = JSON.parse(await readFile(join(folder, "demo-keys.json"), "utf8")) as Record<string, string>;
  return runMs({
    words: ["audit", "verify", "--json", ...words],
    folder: tmpdir(),
    environment: { MS_DATA_DIR: folder, MS_KEY: keys[role] ?? "" },
  });
};

it("finds the log whole, and the point that was noted still in it", async () => {
  const { code, stdout } = await verify([], "admin");
  expect(code).toBe(0);
  const { head } = JSON.parse(stdout) as { head: { number: number; hash: string } };
  expect(head.number).toBeGreaterThan(0);
  expect((await verify(["--expect", `${head.number}:${head.hash}`], "admin")).code).toBe(0);
});

it("says at which line the log is no longer the one that was noted", async () => {
  const { code, stdout } = await verify(["--expect", `1:${"0".repeat(64)}`], "admin");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "LINE_CHANGED" } });
});

it("is for administrators", async () => {
  expect((await verify([], "planner")).code).toBe(3);
});

it("finds a line that was changed, lost or moved, and a beginning cut off", () => {
  const lines: ChainLine[] = [
    {
      number: 3,
      content: '{"number":3}',
      previousHash: "0".repeat(64),
      hash: "",
    },
  ];
  expect(followChain({ number: 3, hash: "f".repeat(64) }).step(lines[0]!)).toEqual({
    number: 3,
    fault: "CHANGED",
  });
  expect(followChain({ number: 4, hash: "" }).step(lines[0]!)).toEqual({ number: 4, fault: "MISSING" });
  const moved = { ...lines[0]!, content: '{"number":2}' };
  expect(followChain({ number: 3, hash: "" }).step(moved)).toEqual({ number: 3, fault: "REORDERED" });
  expect(followChain({ number: 2, hash: "" }).end()).toEqual({ number: 2, fault: "MISSING" });
});
