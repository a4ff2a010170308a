import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, dateOf, type Network, type PrismaClient } from "@ms/database";
import { writeDemoKeys } from "../example/demo-keys.ts";
import { inviteDemoUsers } from "../example/demo-users.ts";
import { exampleClock, readExampleNetwork, usualExample } from "../example/example-folder.ts";
import { loadExample } from "../example/load-example.ts";
import { issueKey } from "../identity/identity.commands.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { publishSnapshot } from "../snapshot/snapshot.commands.ts";

export const firstKeyFile = "first-key.json";

/**
 * Gives a database its network row. The example's comes last of all: a first start that is killed
 * begins again, and a network that once began without the example never gets it.
 */
export async function beginNetwork(
  { prisma, kind }: Database,
  { example, dataFolder }: { example: string | undefined; dataFolder: string },
): Promise<Network> {
  const network = await prisma.network.findUnique({ where: { id: 1 } });
  if (network !== null) return network;
  const isUsual = example === usualExample;
  if (example === undefined || (isUsual && kind !== "embedded")) return beginRealNetwork(prisma, dataFolder);
  console.log("Chargement du réseau d’exemple… / Loading the example network…");
  await loadExample(prisma, example);
  if (isUsual) await publishFirstSnapshot(prisma);
  await writeDemoKeys(prisma, dataFolder);
  await inviteDemoUsers(prisma);
  const { name, clock } = readExampleNetwork(example);
  return prisma.network.create({ data: { name, clock: dateOf(clock), remindedUntil: dateOf(clock) } });
}

/** The example has published its figures once, on the day at which it stands. */
async function publishFirstSnapshot(database: PrismaClient): Promise<void> {
  const context = { database, viewer: gatewayItself, today: exampleClock };
  const published = await publishSnapshot(exampleClock, context);
  if (!published.ok) throw new Error(`First snapshot: ${JSON.stringify(published.refusal)}`);
}

/**
 * A real network begins empty, with one administrator's key: whoever holds the folder opens the rest.
 * The row comes last: a first start that is killed begins again, with a new key.
 */
async function beginRealNetwork(prisma: PrismaClient, dataFolder: string): Promise<Network> {
  const request = { role: "ADMIN" as const, label: "première clé", scopes: [] };
  const issued = await issueKey(request, { database: prisma, viewer: gatewayItself });
  if (!issued.ok) throw new Error(`First key: ${JSON.stringify(issued.refusal)}`);
  await mkdir(dataFolder, { recursive: true });
  const content = `${JSON.stringify({ admin: issued.value.token }, null, 2)}\n`;
  await writeFile(join(dataFolder, firstKeyFile), content, { mode: 0o600 });
  // Two processes may begin on one PostgreSQL: both keys hold, the row is there once.
  return prisma.network.upsert({ where: { id: 1 }, create: { name: "Médecins Solidaires" }, update: {} });
}
