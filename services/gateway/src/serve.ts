import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCallLog } from "./audit/call-log.ts";
import { lockFolder, openDatabase, plainDate } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import { followRevisions } from "./cache/revisions.ts";
import type { Configuration } from "./configuration.ts";
import { openLetterQueue } from "./letter/letter-queue.ts";
import { beginNetwork, firstKeyFile } from "./network/begin-network.ts";
import { openPlannerQueue } from "./planner-run/planner-queue.ts";
import { buildServer } from "./server.ts";
import { traceError } from "./shared/error-trace.ts";
import { openBackupQueue } from "./week-offer/backup-queue.ts";
import { openWebhookQueue } from "./webhook/webhook-queue.ts";
import { openWebhookSecrets } from "./webhook/webhook-secrets.ts";
import { openPost } from "./post/post.ts";
import { openTelemetry } from "./telemetry/open-telemetry.ts";
import { openPublicSite } from "./site/public-site.ts";
import { addressOf } from "./sign-in/sign-in-of.ts";
import { signInSecret } from "./sign-in/secret.ts";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const folders = {
  graphiql: fromHere("./graphiql"),
  "sign-in": fromHere("./sign-in"),
  planner: fromHere("../../../apps/planner/dist"),
};
const siteScript = fromHere("../../../apps/impact/dist/build/build-site.js");

/** Opens the data, serves them, and closes everything on SIGTERM or SIGINT. */
export async function serve(configuration: Configuration): Promise<void> {
  const { dataFolder, databaseUrl, host, port } = configuration;
  const lock = databaseUrl === undefined ? await lockFolder(dataFolder) : undefined;
  const database = await openDatabase({ url: databaseUrl, folder: dataFolder });
  const network = await beginNetwork(database, configuration);
  const clock = network.clock === null ? undefined : plainDate(network.clock);
  const today = () => clock ?? todayInFrance();
  const planner = openPlannerQueue({
    database: database.prisma,
    today,
    script: new URL("./planner-worker.js", import.meta.url),
    isAlone: database.kind === "embedded",
    onError: (error) => console.error(traceError(error)),
  });
  const revisions = followRevisions(database);
  const calls = openCallLog(database.prisma, (error) => console.error(traceError(error)));
  const telemetry = await openTelemetry({ ...configuration.telemetry, host });
  const secret = await signInSecret(configuration);
  const secrets = openWebhookSecrets(secret);
  const { webhookRules: rules } = configuration;
  const webhooks = openWebhookQueue({
    database: database.prisma,
    revisions,
    rules,
    secrets,
    onError: (error) => console.error(traceError(error)),
  });
  const backups = openBackupQueue({
    database: database.prisma,
    revisions,
    today,
    onError: (error) => console.error(traceError(error)),
  });
  const post = openPost(configuration.mailServer);
  const publicSite = configuration.hasPublicSite ? join(dataFolder, "site") : undefined;
  const fastify = await buildServer({
    database: database.prisma,
    today,
    planner,
    calls,
    revisions,
    clock,
    folders,
    publicSite,
    isShared: database.kind === "postgresql",
    ...configuration,
    secret,
    telemetry,
    webhooks: { ...rules, secrets },
    provider: configuration.provider,
    post,
  });
  const url = await fastify.listen({ host, port });
  await lock?.publish({ url });
  // Letters lead to the network's pages: by now it is known where these are.
  const letters = openLetterQueue({
    database: database.prisma,
    revisions,
    rules: configuration.letterRules,
    post,
    origin: new URL(configuration.publicUrl ?? addressOf(fastify)).origin,
    today,
    onError: (error) => console.error(traceError(error)),
  });
  const site =
    publicSite &&
    openPublicSite({
      ...{ script: siteScript, folder: publicSite, api: `${url}/graphql` },
      ...{ database: database.prisma, revisions, today },
      onError: (error) => console.error(traceError(error)),
    });
  const close = async () => {
    if (site) await site.close();
    await fastify.leave();
    await fastify.close();
    await planner.close();
    await webhooks.close();
    await backups.close();
    await letters.close();
    await calls.close();
    await telemetry?.close();
    await revisions.close();
    await database.close();
    await lock?.release();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void close());
  // Whoever knows where it listens may end it.
  announce({ url, clock, dataFolder });
}

const todayInFrance = (): PlainDate =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date()) as PlainDate;

function announce({
  url,
  clock,
  dataFolder,
}: {
  url: string;
  clock: PlainDate | undefined;
  dataFolder: string;
}): void {
  const keys = join(dataFolder, "demo-keys.json");
  console.log(`Médecins Solidaires : ${url}  (GraphQL : ${url}/graphql, explorateur : ${url}/graphiql/)`);
  if (clock !== undefined)
    console.log(
      `Réseau d’exemple, horloge arrêtée au ${clock}. / Example network, its clock stands at ${clock}.`,
    );
  if (existsSync(keys))
    console.log(
      `Clés de démonstration, une par rôle / Demo keys, one a role: ${keys}\n` +
        `  curl ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(node -p 'require("${keys}").planner')" -d '{"query":"{ viewer { role } }"}'`,
    );
  const firstKey = join(dataFolder, firstKeyFile);
  if (existsSync(firstKey))
    console.log(
      `Première clé d’administration, à garder puis à effacer d’ici / First administrator’s key, to keep and then to delete from here: ${firstKey}`,
    );
}
