import { afterEach, beforeEach, expect, it } from "vitest";
import type { Changes } from "./changes.ts";
import type { Database } from "./open-database.ts";
import { openThrowawayDatabase } from "./testing.ts";

let database: Database;
let changes: Changes;
let told: (string | undefined)[];
beforeEach(async () => {
  database = await openThrowawayDatabase();
  told = [];
  changes = database.followChanges((table) => told.push(table));
  await changes.settle();
  told.length = 0;
});
afterEach(async () => {
  await changes.close();
  await database.close();
});

it("tells of every table but the one that counts requests", async () => {
  const silent = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN (
      SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'tellChange')`;
  const names = silent.map(({ name }) => name).filter((name) => !name.startsWith("_"));
  expect(names).toEqual(["RateLimit"]);
});

it("tells what was committed once it is, and nothing of what was not", async () => {
  const { prisma } = database;
  const data = { id: "essai", name: "Partenaire d’essai", kind: "COMMUNE" as const };
  await prisma
    .$transaction(async (transaction) => {
      await transaction.partner.create({ data });
      throw new Error("undone");
    })
    .catch(() => undefined);
  await changes.settle();
  expect(told).toEqual([]);
  await prisma.$transaction(async (transaction) => {
    await transaction.partner.create({ data });
    await transaction.partner.update({ where: { id: "essai" }, data: { name: "Autre nom" } });
    await transaction.network.create({ data: { name: "essai" } });
    expect(told).toEqual([]);
  });
  await changes.settle();
  expect([...told].sort()).toEqual(["Network", "Partner"]);
  expect(changes.isCurrent()).toBe(true);
});
