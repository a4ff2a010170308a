import { EventEmitter, once } from "node:events";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import "./testing/throwaway-source.ts";

const folder = "unused";
let server: URL;

const at = (pathname: string) => Object.assign(new URL(server), { pathname });

beforeAll(async () => {
  const source = inject("throwawaySource");
  if (source.kind !== "postgresql") throw new Error("This suite runs on PostgreSQL.");
  server = new URL(source.url);
  const admin = new Client(source.url);
  await admin.connect();
  await admin.query("CREATE DATABASE new_network");
  await admin.query("ALTER DATABASE new_network SET timezone TO 'America/Cayenne'");
  await admin.end();
});

describe("a PostgreSQL database", () => {
  test("is migrated once by two that open it at once, and used by both", async () => {
    const url = at("new_network").href;
    const both = await Promise.all([openDatabase({ url, folder }), openDatabase({ url, folder })]);
    await both[0].prisma.network.create({ data: { name: "Shared" } });
    expect(await both[1].prisma.network.count()).toBe(1);
    const rows = await both[1].prisma.$queryRaw<
      unknown[]
    >`SELECT 1 FROM _prisma_migrations GROUP BY migration_name HAVING count(*) > 1`;
    expect(rows).toEqual([]);
    await Promise.all(both.map(({ close }) => close()));
  });

  test("keeps instants, whatever the server's time zone", async () => {
    const { prisma, close } = await openDatabase({ url: at("new_network").href, folder });
    const expiresAt = new Date("2024-07-01T12:34:56.789Z");
    await prisma.apiKey.create({
      data: { id: "k-1", secretHash: new Uint8Array(32), label: "", role: "ADMIN", expiresAt },
    });
    const [said] = await prisma.$queryRaw<
      { seconds: bigint }[]
    >`SELECT extract(epoch FROM "expiresAt")::bigint AS seconds FROM "ApiKey"`;
    expect(Number(said?.seconds)).toBe(Math.round(expiresAt.getTime() / 1000));
    expect((await prisma.apiKey.findFirstOrThrow()).expiresAt).toEqual(expiresAt);
    await close();
  });

  test("that drops the link of its news is listened to again, and anything may have changed meanwhile", async () => {
    const { prisma, followChanges, close } = await openDatabase({ url: at("new_network").href, folder });
    const told: (string | undefined)[] = [];
    const news = new EventEmitter();
    const changes = followChanges((table) => {
      told.push(table);
      news.emit("told");
    });
    await changes.settle();
    told.length = 0;
    await prisma.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query IN ('SELECT 1', 'LISTEN changes') AND pid <> pg_backend_pid()`;
    while (!told.includes(undefined)) await once(news, "told");
    await changes.settle();
    expect(changes.isCurrent()).toBe(true);
    await prisma.partner.create({ data: { id: "essai", name: "Partenaire d’essai", kind: "COMMUNE" } });
    await changes.settle();
    expect(told).toContain("Partner");
    await changes.close();
    await close();
  });

  test("that does not answer or refuses access says so without the password", async () => {
    const password = "a-secret-of-ours";
    const urls = [
      at("absent").href,
      Object.assign(at("new_network"), { password }).href,
      `postgresql://postgres:${password}@127.0.0.1:9/network`,
      `postgresql://postgres:${password}@127.0.0.1:not-a-port/network`,
      `mysql://root:${password}@127.0.0.1/network`,
    ];
    const errors = await Promise.all(
      urls.map((url) => openDatabase({ url, folder }).catch((error: unknown) => error)),
    );
    expect(errors.map((error) => (error as { code: string }).code)).toEqual([
      "DATABASE_UNREACHABLE",
      "DATABASE_UNREACHABLE",
      "DATABASE_UNREACHABLE",
      "DATABASE_URL_INVALID",
      "DATABASE_URL_INVALID",
    ]);
    for (const error of errors) {
      const { stack, ...told } = error as Error;
      expect(`${stack}${JSON.stringify(told)}`).not.toContain(password);
      expect(`${stack}${JSON.stringify(told)}`).not.toContain(server.password);
    }
  });
});
