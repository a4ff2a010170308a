import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { issueKey } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { type GatewayProcess, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";

const source = inject("throwawaySource");
let gateways: GatewayProcesses;
let both: GatewayProcess[];
let admin: string;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await prisma.network.create({ data: { name: "Réseau inventé" } });
    const issued = await issueKey(
      { role: "ADMIN", label: "test", scopes: [] },
      { database: prisma, viewer: gatewayItself },
    );
    if (issued.ok) admin = issued.value.token;
  });
  both = [await gateways.start(), await gateways.start()];
});
afterAll(() => gateways.close());

async function ask({ address }: GatewayProcess, query: string, key: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
const write = (gateway: GatewayProcess, number: number) =>
  ask(
    gateway,
    `mutation { savePartner(input: { id: "essai", name: "n° ${number}", kind: OTHER }) { __typename } }`,
    admin,
  );
const read = async (gateway: GatewayProcess): Promise<number> => {
  const text = await ask(gateway, "{ partners { edges { node { name } } } }", gateways.key);
  return Number(/n° (\d+)/.exec(text)?.[1] ?? 0);
};

/** Ends the connections on which the gateways hear of changes. */
async function cutLinks(): Promise<void> {
  if (source.kind !== "postgresql") throw new Error("This suite runs on PostgreSQL.");
  const client = new pg.Client(source.url);
  await client.connect();
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname LIKE 'processes_%' AND query IN ('SELECT 1', 'LISTEN changes')`);
  await client.end();
}

it("serves no answer older than a second from any process, and each writer what they wrote, whatever links break", async () => {
  const writtenAt: number[] = [performance.now()];
  let isOver = false;
  const watch = async (gateway: GatewayProcess): Promise<number> => {
    let answers = 0;
    for (; !isOver; answers++) {
      const asked = performance.now();
      const seen = await read(gateway);
      const known = writtenAt.findLastIndex((at) => at <= asked - 1_000);
      expect(seen).toBeGreaterThanOrEqual(known);
    }
    return answers;
  };
  const watchers = both.map(watch);
  for (let number = 1; number <= 1_000; number++) {
    const gateway = both[number % 2]!;
    expect(await write(gateway, number)).toContain('"Partner"');
    writtenAt[number] = performance.now();
    if (number % 10 === 0) expect(await read(gateway)).toBe(number);
    if (number % 250 === 0) await cutLinks();
  }
  isOver = true;
  for (const answers of await Promise.all(watchers)) expect(answers).toBeGreaterThan(100);
});
