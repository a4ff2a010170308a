import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findHolder, lockFolder } from "./lock-folder.ts";
import { killAtOnce, runChild } from "./testing/child.ts";

const hold = `
  import { lockFolder } from "@ms/database";
  const held = await lockFolder(process.argv[1], { url: "http://127.0.0.1:4000" }).catch((error) => error);
  console.log(held.code ?? "HELD");
  setInterval(() => {}, 60_000);
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ms-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a data folder", () => {
  test("is held by one process, which says where it serves", async () => {
    const { child } = await runChild({ script: hold, args: [folder] });
    expect(await findHolder(folder)).toEqual({ pid: child.pid, url: "http://127.0.0.1:4000" });
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: "FOLDER_HELD",
      message: expect.stringContaining(`pid ${child.pid}`),
    });
  });

  test("that a killed process held is free at once, for one of those who want it", async () => {
    const { child } = await runChild({ script: hold, args: [folder] });
    await killAtOnce(child);
    expect(await findHolder(folder)).toBeUndefined();
    const heirs = await Promise.all(
      Array.from({ length: 4 }, () => runChild({ script: hold, args: [folder] })),
    );
    expect(heirs.map(({ said }) => said).sort()).toEqual([
      "FOLDER_HELD",
      "FOLDER_HELD",
      "FOLDER_HELD",
      "HELD",
    ]);
  });

  test("is refused to the process that already holds it, until released", async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "FOLDER_HELD" });
    expect(await findHolder(folder)).toEqual({ pid: process.pid });
    await lock.publish({ url: "http://127.0.0.1:4001" });
    expect(await findHolder(folder)).toEqual({ pid: process.pid, url: "http://127.0.0.1:4001" });
    await lock.release();
    expect(await findHolder(folder)).toBeUndefined();
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual(["lock.2"]);
  });

  test("whose claim a power cut left unwritten is free", async () => {
    await writeFile(join(folder, "lock.7"), "");
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual(["lock.8"]);
  });

  test("that does not exist is held by none; one that cannot be made is refused", async () => {
    expect(await findHolder(join(folder, "absent"))).toBeUndefined();
    await writeFile(join(folder, "file"), "");
    await expect(lockFolder(join(folder, "file", "data"))).rejects.toMatchObject({
      code: "FOLDER_NOT_WRITABLE",
    });
  });
});
