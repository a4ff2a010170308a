import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import { embeddedMajor } from "./open-embedded.ts";
import { openThrowawayDatabase } from "./testing.ts";
import { killAtOnce, runChild } from "./testing/child.ts";

const writeAndWait = `
  import { openDatabase } from "@ms/database";
  const { prisma } = await openDatabase({ folder: process.argv[1] });
  await prisma.network.create({ data: { name: "Kept" } });
  console.log("written");
  setInterval(() => {}, 60_000);
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ms-embedded-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the embedded database", () => {
  test("is made with the folders above it, and keeps what a killed process wrote", async () => {
    const deep = join(folder, "a", "b");
    const { child } = await runChild({ script: writeAndWait, args: [deep] });
    await killAtOnce(child);
    const { prisma, kind, close } = await openDatabase({ folder: deep });
    expect(kind).toBe("embedded");
    expect(await prisma.network.findMany()).toMatchObject([{ id: 1, name: "Kept", clock: null }]);
    await close();
    expect(await readdir(deep)).toEqual(["database"]);
  });

  test("of another PostgreSQL major is refused, naming both", async () => {
    await mkdir(join(folder, "database"));
    await writeFile(join(folder, "database", "PG_VERSION"), "17\n");
    const refused = openDatabase({ folder });
    await expect(refused).rejects.toMatchObject({
      code: "FOLDER_OF_ANOTHER_VERSION",
      message: expect.stringMatching(/17.*18/),
    });
  });

  test("is not made where nothing can be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(openDatabase({ folder: join(folder, "file") })).rejects.toMatchObject({
      code: "FOLDER_NOT_WRITABLE",
    });
  });

  test("carries the PostgreSQL major that its folder is checked against", async () => {
    const { prisma, close } = await openThrowawayDatabase();
    const [said] = await prisma.$queryRaw<{ server_version_num: string }[]>`SHOW server_version_num`;
    expect(said?.server_version_num.slice(0, 2)).toBe(embeddedMajor);
    await close();
  });
});
